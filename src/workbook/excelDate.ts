// Dates as Excel keeps them.

/** Days from Excel's day 0 (30 December 1899, 1900 system) to the start of 1970. */
const DAYS_TO_1970 = 25_569;

/** The day of a serial number, as "2021-03-08". */
export function serialDay(serial: number): string {
  return new Date((Math.floor(serial) - DAYS_TO_1970) * 86_400_000).toISOString().slice(0, 10);
}

/** The moment on the clock of this machine as an Excel serial number, to the second. */
export function excelSerial(moment: Date): number {
  const local = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return DAYS_TO_1970 + Math.floor(local / 1000) / 86_400;
}

/** The time of a serial number, as "10:42". */
export function serialClock(serial: number): string {
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440 + 1e-6);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
