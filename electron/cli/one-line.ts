/** A file's name may hold anything, also line breaks and a terminal's control codes. */
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
