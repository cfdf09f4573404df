/** Words that say nothing about a page's subject, lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again all also an and any are as at be because been before being between ' +
    'both but by can could did do does doing don down during each either else ever every few for ' +
    'from further get gets had has have having he her here hers him his how however i if in into is ' +
    'it its itself just let like may me might more most must my no nor not now of off on once one ' +
    'only or other our ours out over own per rather same she should so some such than that the their ' +
    'theirs them then there these they this those through to too under until up upon us use used ' +
    'using very via was we were what when where whether which while who whom why will with within ' +
    'without would you your yours'
  ).split(' '),
);
