// A certificate for https on localhost, without asking for root. Excel on a desktop wants one that
// the system trusts: office-addin-dev-certs makes and installs it (scripts/startExcel.mjs). Where it
// never ran, a self-signed one is made here; a browser asks once whether to go on.
import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where office-addin-dev-certs keeps its pair. */
const INSTALLED = join(homedir(), ".office-addin-dev-certs");
const OWN = fileURLToPath(new URL("../.cache/certificates", import.meta.url));
const DAY = 86_400_000;
const DAYS_VALID = 365;

/** A DER element (X.690): tag, length, body. */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const bytes = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, body]);
}

const sequence = (...parts) => der(0x30, ...parts);
const bitString = (...bytes) => der(0x03, Buffer.from([0]), ...bytes);
const octets = (body) => der(0x04, body);

/** "2.5.29.17" as an object identifier. */
function oid(dotted) {
  const [first, second, ...rest] = dotted.split(".").map(Number);
  const bytes = [40 * first + second];
  for (const number of rest) {
    const groups = [number & 0x7f];
    for (let left = number >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

function utcTime(time) {
  const digits = new Date(time).toISOString().replace(/\D/g, "");
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function extension(id, body, critical = false) {
  return sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), octets(body));
}

/** A self-signed certificate for localhost (RFC 5280) with its key, both PEM. */
function makeCertificate(now = Date.now()) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = sequence(oid("1.2.840.10045.4.3.2")); // ECDSA with SHA-256
  const name = sequence(
    der(0x31, sequence(oid("2.5.4.3"), der(0x0c, Buffer.from("Quadra localhost")))),
  );
  const serial = randomBytes(16);
  serial[0] = 0x40 | (serial[0] & 0x3f); // positive and never shortened
  const alternativeNames = sequence(
    der(0x82, Buffer.from("localhost")),
    der(0x87, Buffer.from([127, 0, 0, 1])),
    der(0x87, Buffer.from([...Array(15).fill(0), 1])),
  );
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, serial),
    algorithm,
    name,
    sequence(utcTime(now - DAY), utcTime(now + DAYS_VALID * DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      0xa3,
      sequence(
        extension("2.5.29.19", sequence(), true), // no authority
        extension("2.5.29.15", der(0x03, Buffer.from([7, 0x80])), true), // digital signature
        extension("2.5.29.37", sequence(oid("1.3.6.1.5.5.7.3.1"))), // of a server
        extension("2.5.29.17", alternativeNames),
      ),
    ),
  );
  const signature = sign("sha256", body, privateKey);
  const lines = sequence(body, algorithm, bitString(signature))
    .toString("base64")
    .match(/.{1,64}/g);
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
  };
}

function pairIn(folder) {
  return { cert: join(folder, "localhost.crt"), key: join(folder, "localhost.key") };
}

/** Whether the pair in a folder is there, whole and not about to end. */
function isUsable({ cert, key }) {
  try {
    const certificate = new X509Certificate(readFileSync(cert));
    return (
      certificate.checkPrivateKey(createPrivateKey(readFileSync(key))) &&
      Date.parse(certificate.validTo) > Date.now() + DAY
    );
  } catch {
    return false;
  }
}

/**
 * Files of the pair for the https server, PEM: the installed one, else our own, made when it is missing.
 * @returns {{ cert: string, key: string }} their paths
 */
export function devCertificates(ownFolder = OWN, installedFolder = INSTALLED) {
  const [installed, own] = [pairIn(installedFolder), pairIn(ownFolder)];
  if (isUsable(installed)) return installed;
  if (!isUsable(own)) {
    const made = makeCertificate();
    mkdirSync(ownFolder, { recursive: true });
    writeFileSync(own.cert, made.cert);
    writeFileSync(own.key, made.key, { mode: 0o600 });
  }
  return own;
}
