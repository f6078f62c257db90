import { useSyncExternalStore } from "react";
import { addressOf, type KnownRoute, type Route, routeOf } from "./address.ts";

export function go(route: KnownRoute, how: { replace?: boolean } = {}): void {
  const address = addressOf(route);
  if (address === location.hash) return;
  if (how.replace) location.replace(address);
  else location.hash = address;
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onAddress, () => location.hash));
}

function onAddress(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
