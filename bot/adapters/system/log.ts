import { type DestinationStream, pino } from "pino";
import type { Log } from "../../ports/world.ts";
import { currentRequest } from "./currentRequest.ts";

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "silent";

/**
 * JSON, one line an event from the level up, with the id of the request it belongs to; on standard output unless
 * another destination is given.
 */
export function createLog(level: LogLevel = "info", destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    messageKey: "event",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const requestId = currentRequest();
      return requestId === undefined ? {} : { requestId };
    },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}
