/**
 * Loaded into the Playground's process before it, with `--import`. The Playground listens on every interface, takes
 * any activity from anyone and calls home even when told not to; the bot it talks to has no authentication in local
 * mode. So here every server is bound to this machine, every connection to elsewhere is refused, pages may load
 * nothing from elsewhere, and the process ends with the one that started it.
 */
import http from "node:http";
import net from "node:net";

const LOOPBACK = "127.0.0.1";
const HERE = new Set(["localhost", LOOPBACK, "::1", "[::1]"]);
const PAGE_POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws://localhost:* ws://127.0.0.1:*";

type Callback = (...args: unknown[]) => void;

/** The arguments of `listen` and `connect` come as an options object, a port with an optional host, or the array Node makes of them. */
function optionsOf(args: unknown[]): { options: Record<string, unknown>; callback: Callback | undefined } {
  const flat = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const [first, second] = flat;
  const options =
    typeof first === "object" && first !== null
      ? (first as Record<string, unknown>)
      : { port: first, ...(typeof second === "string" ? { host: second } : {}) };
  const callback = flat.find((arg): arg is Callback => typeof arg === "function");
  return { options, callback };
}

const listen = net.Server.prototype.listen as (this: net.Server, ...args: unknown[]) => net.Server;
net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]): net.Server {
  const { options, callback } = optionsOf(args);
  return listen.call(this, { ...options, host: LOOPBACK }, callback);
} as typeof net.Server.prototype.listen;

const connect = net.Socket.prototype.connect as (this: net.Socket, ...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const host = optionsOf(args).options["host"] ?? "localhost";
  if (HERE.has(String(host))) return connect.apply(this, args);
  process.nextTick(() => this.destroy(new Error(`The Playground may not connect to ${String(host)}`)));
  return this;
} as typeof net.Socket.prototype.connect;

/** A page elsewhere whose name was made to point here sends its own name as Host; such requests are not answered. */
const emit = http.Server.prototype.emit as (this: http.Server, event: string, ...args: unknown[]) => boolean;
http.Server.prototype.emit = function (this: http.Server, event: string, ...args: unknown[]): boolean {
  if (event !== "request") return emit.call(this, event, ...args);
  const [request, response] = args as [http.IncomingMessage, http.ServerResponse];
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!HERE.has(host)) {
    response.writeHead(403).end();
    return true;
  }
  response.setHeader("Content-Security-Policy", PAGE_POLICY);
  return emit.call(this, event, ...args);
} as typeof http.Server.prototype.emit;

process.on("disconnect", () => process.exit(0));
