import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface CountingServer {
  /** Without a slash at its end. */
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): void;
}

/** Answers everything with nothing, and counts. It is another site than the pages' own. */
export async function startCounting(): Promise<CountingServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(204, { "access-control-allow-origin": "*" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
