/** No network: whatever asks for an address outside the app is refused and written in the log. */
import type { CommandLine, Session } from 'electron';
import { schemes } from './schemes.ts';

/** Addresses that name something already inside: made by the page itself, or the developer's tools. */
const INSIDE = ['blob:', 'data:', 'devtools:', ...schemes.map(({ scheme }) => `${scheme}:`)];

/** What Chromium does on its own account, and the switch that stops it. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['disable-quic'],
  // Names lead nowhere, whoever asks.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // No certificate lists, no spelling dictionaries, no hints from servers.
  ['disable-features', 'OptimizationHints,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater,SpellcheckServiceMultilingual'],
];

/** Before the app is ready. */
export function silenceChromium(commandLine: CommandLine): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value);
}

/** Refuses every request of the session that would leave the app; `log` is told each address. */
export function guardNetwork(session: Session, log: (url: string) => void): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOutside = !INSIDE.some((scheme) => details.url.startsWith(scheme));
    if (isOutside) log(details.url);
    answer({ cancel: isOutside });
  });
}
