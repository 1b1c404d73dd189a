import { type TeiElement, tei } from '../tei/element.js';
import type { StageDirection } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';

/** A direction (TEI 7.2.4), with its brackets as the copy has them; `@type` where its words tell it. */
export function encodeStage(encoding: Encoding, stage: StageDirection): TeiElement {
  return tei('stage', { type: stage.kind }, encodeInline(encoding, stage, stage.content));
}
