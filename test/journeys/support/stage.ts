import type { Phone } from './phone';
import type { JourneyServer, JourneyServerOptions } from './server';

/** One real server, and as many phones as there are people. */
export interface Stage {
  readonly server: JourneyServer;
  /** Hands somebody a phone of their own, with the app on it and nobody signed in. */
  phone(): Promise<Phone>;
  /** What any of the phones wrote to its console as an error. */
  errors(): readonly string[];
  close(): Promise<void>;
}

/** Sets a stage up for a platform; `at` is where the server's clock stands, `more` what else is asked of the server. */
export type OpenStage = (at: number, more?: Partial<JourneyServerOptions>) => Promise<Stage>;

/** A stage out of its parts. */
export function stageOf(
  server: JourneyServer,
  newPhone: () => Promise<Phone>,
  leave?: () => Promise<void>,
): Stage {
  const phones: Phone[] = [];
  return {
    server,
    async phone() {
      const phone = await newPhone();
      phones.push(phone);
      return phone;
    },
    errors: () => phones.flatMap(({ errors }) => errors),
    async close() {
      await Promise.all(phones.map((phone) => phone.close()));
      await leave?.();
      await server.stop();
    },
  };
}
