const DAY = 86_400_000; // milliseconds
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465; // 31 December 9999
const DAY_THAT_NEVER_WAS = 60; // 29 February 1900, kept from Lotus 1-2-3

/**
 * Day and time (UTC) of a number of days as Excel counts them, to the millisecond; `null` for
 * numbers that Excel itself cannot show as a day.
 */
export function dateOfSerial(serial: number, is1904: boolean): Date | null {
  if (serial < 0 || serial >= LAST_DAY + 1) return null;
  if (is1904) return new Date(EPOCH_1904 + Math.round(serial * DAY));
  const day = Math.floor(serial);
  if (day === DAY_THAT_NEVER_WAS) return null;
  const shift = day < DAY_THAT_NEVER_WAS ? DAY : 0;
  return new Date(EPOCH_1900 + shift + Math.round(serial * DAY));
}
