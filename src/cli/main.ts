// Entry of the command line.
import { quadra } from "./quadra";

try {
  process.exitCode = await quadra(process.argv.slice(2));
} catch (error) {
  // Our bug: neither a finding (1) nor a wrong call (2).
  process.stderr.write("Quadra ha un errore imprevisto e si è fermata: nulla è stato scritto.\n");
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 70;
}
