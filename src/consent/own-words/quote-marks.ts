/** Marks that open or close a quotation in any of the languages; apostrophes are none of them. */
export const QUOTE_MARKS = '"“”„‟«»❝❞″＂';
