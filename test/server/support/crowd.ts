import sharp from 'sharp';
import type { Ledger } from './ledger';
import { Client, type RunningServer } from './start-server';

const RESIDENTS = 30;

/** The thirty-two who write at the same time. */
export class Crowd {
  private constructor(
    readonly residents: readonly Client[],
    private readonly frontDesk: Client,
    private readonly supervisor: Client,
    private readonly picture: Uint8Array,
  ) {}

  /** Signs everybody in; their sessions last as long as the data folder. */
  static async gather(running: RunningServer): Promise<Crowd> {
    const residents: Client[] = [];
    for (let index = 0; index < RESIDENTS; index += 1) {
      const phone = `139${String(index).padStart(8, '0')}`;
      residents.push(await running.signIn({ phone, communityId: 'guifangyuan', name: '住户' }));
    }
    const [frontDesk, supervisor] = [await running.signIn('frontDesk'), await running.signIn('supervisor')];
    const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a6' } });
    return new Crowd(residents, frontDesk, supervisor, await plain.jpeg().toBuffer());
  }

  /** The supervisor, who may see everything, on the server at `url`. */
  supervisorAt(url: string): Client {
    return new Client(url, this.supervisor.token, this.supervisor.me);
  }

  /** One resident sends one photo. */
  async sendPhoto(url: string, ledger: Ledger): Promise<void> {
    await ledger.upload(url, this.residents[0] as Client, this.picture);
  }

  /**
   * Everybody writes, each as fast as the server answers: residents file requests, some with a photo, and say something in them;
   * the front desk answers and the supervisor accepts. Whoever gets no acknowledgement goes home.
   *
   * @param enough sends everybody home
   */
  async write(url: string, ledger: Ledger, enough: () => boolean = () => false): Promise<void> {
    const filed: string[] = [];
    let writing = this.residents.length;

    const resident = async (client: Client, withPhotos: boolean) => {
      while (!enough()) {
        const photo = withPhotos ? await ledger.upload(url, client, this.picture) : null;
        if (withPhotos && photo === null) break;
        const id = await ledger.write(url, client, 'createServiceRequest', (mark) => ({
          body: { kind: 'repair', matter: `水槽漏水 ${mark}`, photoIds: photo === null ? [] : [photo] },
        }));
        if (id === null) break;
        filed.push(id);
        const said = await ledger.write(url, client, 'sendMessage', (mark) => ({
          params: { id },
          body: { text: `我在家 ${mark}` },
        }));
        if (said === null) break;
      }
      writing -= 1;
    };

    /** Goes through what is filed, one after the other, and waits for the next as long as somebody files. */
    const staff = async (give: (id: string) => Promise<string | null>) => {
      let next = 0;
      while (writing > 0 && !enough()) {
        const id = filed[next];
        if (id === undefined) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          continue;
        }
        next += 1;
        if ((await give(id)) === null) return;
      }
    };

    await Promise.all([
      ...this.residents.map((client, index) => resident(client, index % 8 === 0)),
      staff((id) =>
        ledger.write(url, this.frontDesk, 'sendMessage', (mark) => ({
          params: { id },
          body: { text: `您好，请您稍候，我们马上为您安排 ${mark}，谢谢。` },
        })),
      ),
      staff((id) =>
        ledger.write(url, this.supervisor, 'accept', (mark) => ({
          params: { id },
          body: { outOfTurnReason: '住户家里正在漏水', reply: `您好，已经受理 ${mark}，请您稍候，谢谢。` },
        })),
      ),
    ]);
  }
}
