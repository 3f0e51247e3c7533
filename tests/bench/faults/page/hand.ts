import { importAlone } from "@/utils/browser/import-alone";
import { keepIndexUpToDate } from "@/utils/browser/index-keeping";
import { hashOf } from "@/utils/clip/receipt";
import { applyEdit } from "@/utils/library/clip-edit";
import { trashClips } from "@/utils/library/edit";
import { renameTag } from "@/utils/library/edit-tags";
import { importClips } from "@/utils/library/import-clips";
import { keepPicture, missPicture } from "@/utils/library/pictures";
import { emptyTrash } from "@/utils/library/purge";
import { enqueue, failInQueue, leaveQueue } from "@/utils/library/queue";
import { keepClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { randomOf } from "../../../utils/search/index/corpus";
import { type Fact, IN_A_GROUP, type Order } from "../journal";
import { madeAddress, madeClip } from "./made-clips";
import { saveNaively } from "./naive-save";

/** Does everything that changes a library, over and over in a random order, until it is killed. */
export async function work(
  database: LibraryDatabase,
  order: Order,
  tell: (fact: Fact) => void,
): Promise<void> {
  const hand = new Hand(database, order, tell);
  try {
    for (;;) await hand.doOne();
  } catch (error) {
    tell({ kind: "failed", message: `${order.hand}: ${error}` });
  }
}

class Hand {
  readonly #database: LibraryDatabase;
  readonly #order: Order;
  readonly #tell: (fact: Fact) => void;
  readonly #chance: () => number;
  readonly #saved: { id: string; name: string; number: number; notes: number }[] = [];
  readonly #groups: { group: string; number: number }[] = [];
  #made = 0;

  constructor(database: LibraryDatabase, order: Order, tell: (fact: Fact) => void) {
    this.#database = database;
    this.#order = order;
    this.#tell = tell;
    this.#chance = randomOf(order.seed);
  }

  doOne(): Promise<void> {
    if (this.#order.isNaive) return this.#saveNaively();
    const jobs = [
      ...[
        this.#save,
        this.#save,
        this.#save,
        this.#save,
        this.#saveAgain,
        this.#saveAgain,
        this.#note,
      ],
      ...[this.#import, this.#renameTag, this.#fetchPictures, this.#queue, this.#purge],
      this.#index,
    ];
    const job = jobs[Math.floor(this.#chance() * jobs.length)] ?? this.#save;
    return job.call(this);
  }

  #name(): string {
    this.#made += 1;
    return `${this.#order.hand}-${this.#made}`;
  }

  #make(name: string, number = 0, more: { tags?: string[]; pictures?: number } = {}) {
    return madeClip({ name, number, chance: this.#chance, ...more });
  }

  #any<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.#chance() * all.length)];
  }

  async #save(): Promise<void> {
    const name = this.#name();
    const clip = await this.#make(name, 0, { tags: [`of ${this.#order.hand}`], pictures: 2 });
    const id = await keepClip(this.#database, clip);
    this.#saved.push({ id, name, number: 0, notes: 0 });
    this.#tell({ kind: "saved", id, number: 0 });
  }

  async #saveNaively(): Promise<void> {
    const clip = await this.#make(this.#name());
    await saveNaively(this.#database, clip);
    this.#tell({ kind: "saved", id: clip.id, number: 0 });
  }

  async #saveAgain(): Promise<void> {
    const one = this.#any(this.#saved);
    if (!one) return this.#save();
    one.number += 1;
    await keepClip(this.#database, await this.#make(one.name, one.number, { pictures: 3 }));
    this.#tell({ kind: "saved", id: one.id, number: one.number });
  }

  async #note(): Promise<void> {
    const one = this.#any(this.#saved);
    if (!one) return this.#save();
    one.notes += 1;
    await applyEdit(this.#database, { kind: "note", id: one.id, note: `note ${one.notes}` });
    this.#tell({ kind: "noted", id: one.id, number: one.notes });
  }

  async #import(): Promise<void> {
    const group = this.#name();
    const made = Array.from({ length: IN_A_GROUP }, () =>
      this.#make(this.#name(), 0, { tags: [`group ${group}/0`], pictures: 1 }),
    );
    const clips = (await Promise.all(made)).map((clip) => ({ clip, changedAt: clip.clippedAt }));
    const image = await this.#image();
    const shown = clips.flatMap(({ clip }) =>
      clip.article.images.map(({ url }) => ({ clip: clip.id, url })),
    );
    const records = shown.map((picture) => ({
      section: "pictures",
      record: { ...picture, kind: "kept", hash: image.hash },
    }));
    const images = async function* () {
      yield { ...image };
    };
    await importAlone(() => importClips(this.#database, { clips, records, images }, "merge"));
    this.#groups.push({ group, number: 0 });
    this.#tell({ kind: "imported", group });
    for (const { clip, url } of shown) this.#tell({ kind: "pictured", id: clip, url });
  }

  async #renameTag(): Promise<void> {
    const one = this.#any(this.#groups);
    if (!one) return this.#import();
    const { group } = one;
    one.number += 1;
    await renameTag(
      this.#database,
      `group ${group}/${one.number - 1}`,
      `group ${group}/${one.number}`,
    );
    this.#tell({ kind: "renamed", group, number: one.number });
  }

  /** One that is had, which every clip shows, and one that is not. */
  async #fetchPictures(): Promise<void> {
    const one = this.#any(this.#saved);
    if (!one) return this.#save();
    const picture = (place: number) => ({
      clip: one.id,
      url: `https://pictures.example/${one.name}/${place}.png`,
    });
    await keepPicture(this.#database, picture(0), await this.#image());
    this.#tell({ kind: "pictured", ...picture(0), id: one.id });
    await missPicture(this.#database, picture(1), { fault: "refused", tries: 1 });
  }

  /** One of a few, as clips share them. */
  async #image() {
    const bytes = new TextEncoder().encode(`GIF89a ${Math.floor(this.#chance() * 5)}`.padEnd(60));
    return { hash: await hashOf(bytes), bytes: new Blob([bytes], { type: "image/gif" }) };
  }

  /** An address that is queued, and then fetched or not. */
  async #queue(): Promise<void> {
    const name = this.#name();
    const clip = await madeAddress(name, []);
    const clips = [{ clip, changedAt: clip.clippedAt }];
    await importAlone(() => importClips(this.#database, { clips, records: [] }, "merge"));
    await enqueue(this.#database, [clip.id]);
    this.#tell({ kind: "queued", id: clip.id });
    if (this.#chance() < 0.3) return failInQueue(this.#database, clip.id, { kind: "notFetched" });
    await keepClip(this.#database, await this.#make(name));
    await leaveQueue(this.#database, clip.id);
  }

  async #purge(): Promise<void> {
    const doomed = [
      await this.#make(this.#name(), 0, { pictures: 1 }),
      await this.#make(this.#name()),
    ];
    for (const clip of doomed) await keepClip(this.#database, clip);
    const ids = doomed.map(({ id }) => id);
    const now = new Date();
    await enqueue(this.#database, ids.slice(1));
    await failInQueue(this.#database, ids[1] ?? "", { kind: "notFetched" });
    await trashClips(this.#database, ids, now.toISOString());
    await emptyTrash(this.#database, ids, now);
    this.#tell({ kind: "purged", ids });
  }

  /** Beside the other work, as the background does it. */
  async #index(): Promise<void> {
    void keepIndexUpToDate(this.#database, 0).catch((error) =>
      this.#tell({ kind: "failed", message: `index: ${error}` }),
    );
  }
}
