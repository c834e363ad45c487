// Entry of the command line.
import { quadra } from "./quadra";

process.exitCode = await quadra(process.argv.slice(2));
