// What cannot be put into the file that was opened.

/** A change that the original cannot take; the message says to people what happened. */
export class NotExpressible extends Error {}
