// Workbooks that are bundled, as bytes.
declare module "*.xlsx" {
  const bytes: Uint8Array;
  export default bytes;
}
