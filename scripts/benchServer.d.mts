import type { Server } from "node:http";

export function makeBenchServer(root: string, tls?: { key: Buffer; cert: Buffer }): Server;
