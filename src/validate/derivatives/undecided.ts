/** What is in a schema is not for this way of validating, or is no RELAX NG at all: it is left to salve, which finds out. */
export class Undecided extends Error {}
