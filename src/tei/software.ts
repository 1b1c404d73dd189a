/** This program, as editions and packages name it. A test holds the version to that of package.json. */
export const software = { name: 'acta', version: '0.1.0' } as const;
