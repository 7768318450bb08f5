import type { Kysely } from 'kysely';
import type { VoteResult } from './memory.ts';
import { countQuestion, discountQuestion } from './questions-table.ts';
import type { Tables } from './tables.ts';

/** A vote as it is kept. */
export interface StoredVote {
  message: string;
  /** Hashed. */
  member: string;
  server: string;
  helpful: number;
  voted: number;
}

/**
 * Keeps a member's vote, the last one. The question behind an answer that was not what was asked
 * counts as one without an answer.
 */
export async function storeVote(db: Kysely<Tables>, vote: StoredVote): Promise<VoteResult> {
  const before = await db
    .selectFrom('votes')
    .select('helpful')
    .where('message', '=', vote.message)
    .where('member', '=', vote.member)
    .executeTakeFirst();
  if (before?.helpful === vote.helpful) return 'same';
  await db
    .insertInto('votes')
    .values(vote)
    .onConflict((conflict) =>
      conflict
        .columns(['message', 'member'])
        .doUpdateSet({ helpful: vote.helpful, voted: vote.voted }),
    )
    .execute();
  await countBehind(db, vote, before !== undefined);
  return before === undefined ? 'counted' : 'changed';
}

async function countBehind(
  db: Kysely<Tables>,
  { message, server, helpful, voted }: StoredVote,
  isChange: boolean,
): Promise<void> {
  const answer = await db
    .selectFrom('answers')
    .select('question')
    .where('message', '=', message)
    .executeTakeFirst();
  const question = answer?.question ?? null;
  if (question === null) return;
  if (helpful === 0) await countQuestion(db, server, question, voted);
  else if (isChange) await discountQuestion(db, server, question);
}
