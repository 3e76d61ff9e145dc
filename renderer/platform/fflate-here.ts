import { unzipSync, zipSync, type AsyncUnzipOptions, type AsyncZipOptions, type UnzipCallback, type Unzipped, type Zippable } from 'fflate/browser';

// Stands in for fflate in every page, also for libraries: it gives large files to worker threads, which the content policy of
// our pages forbids. Pages that read and write files are hidden and may be busy.
export * from 'fflate/browser';

type Done<T> = (error: null, data: T) => void;

export const zip = (files: Zippable, options: AsyncZipOptions | Done<Uint8Array>, done?: Done<Uint8Array>): void =>
  typeof options === 'function' ? options(null, zipSync(files)) : done?.(null, zipSync(files, options as Parameters<typeof zipSync>[1]));

export const unzip = (bytes: Uint8Array, options: AsyncUnzipOptions | Done<Unzipped>, done?: UnzipCallback): void =>
  typeof options === 'function' ? options(null, unzipSync(bytes)) : done?.(null, unzipSync(bytes, options));
