// Serves one https request on localhost with the development certificate and answers it to itself.
// argv: folder of our own pair, folder of the installed pair. stdout: what the client read.
import { readFileSync } from "node:fs";
import { get, createServer } from "node:https";
import { devCertificates } from "../../scripts/devCertificates.mjs";

const [, , own, installed] = process.argv;
const files = devCertificates(own, installed);
const pair = { cert: readFileSync(files.cert), key: readFileSync(files.key) };
const server = createServer(pair, (_, response) => response.end("quadra"));
server.listen(0, () => {
  const { port } = server.address();
  const request = get({ host: "localhost", port, ca: pair.cert }, (response) => {
    response.pipe(process.stdout);
    response.on("end", () => server.close());
  });
  request.on("error", (error) => {
    process.stdout.write(error.message);
    server.close();
  });
});
