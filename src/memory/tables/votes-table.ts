import type { Kysely } from 'kysely';
import type { VoteResult } from '../memory.ts';
import { countQuestion, uncountQuestion } from './questions-table.ts';
import type { Tables, VoteRow } from './schema.ts';

/**
 * Stores a member's vote, replacing an earlier one. A "Not what I asked" counts the answer's question
 * as unanswered.
 */
export async function storeVote(db: Kysely<Tables>, vote: VoteRow): Promise<VoteResult> {
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
  await updateQuestionCount(db, vote, before !== undefined);
  return before === undefined ? 'counted' : 'changed';
}

async function updateQuestionCount(
  db: Kysely<Tables>,
  { message, server, helpful, voted }: VoteRow,
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
  else if (isChange) await uncountQuestion(db, server, question);
}
