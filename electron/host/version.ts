/** Written into every file, for whoever has to find out which Temas made it. A test keeps it equal to package.json. */
export const TEMAS_VERSION = '0.1.0';
