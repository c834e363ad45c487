// Parts of the pane that arrive when they are first shown, so that it opens at once.
import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** A component whose file is fetched on first use. @param load brings it. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
