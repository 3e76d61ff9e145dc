const two = (value: number): string => String(value).padStart(2, '0');

/** The day it is on this computer, ISO 8601. */
export const today = (now: Date = new Date()): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
