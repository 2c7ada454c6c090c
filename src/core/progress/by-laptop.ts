/** Events apart by the laptop that saw them, in its own order: the only order there is. */
import type { ProgressEvent } from './progress-event.ts';

/** Each event once. */
export function byLaptop(events: readonly ProgressEvent[]): readonly (readonly ProgressEvent[])[] {
  const groups = new Map<string, ProgressEvent[]>();
  for (const event of events) getOrAdd(groups, event.deviceId, () => []).push(event);
  return [...groups.values()].map(inOrder);
}

/** They mostly come so already. */
function inOrder(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  if (events.every((event, i) => i === 0 || event.counter > events[i - 1]!.counter)) return events;
  const sorted = [...events].sort((a, b) => a.counter - b.counter);
  return sorted.filter((event, i) => event.counter !== sorted[i - 1]?.counter);
}

export function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = create());
  return value;
}
