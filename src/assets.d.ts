// Workbooks that are bundled: their bytes on the command line.
declare module "*.xlsx" {
  const bytes: Uint8Array;
  export default bytes;
}
