import { defineTopicColors } from './topicColors.ts';

export const reportStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
--paper:#fff;--ink:#1c2127;--quiet:#55606b;--line:#d5d9de;--mark:#fff3c4;--other:#8c939b;${defineTopicColors('light')} }
@media (prefers-color-scheme: dark) { :root {
--paper:#15191e;--ink:#e6e9ed;--quiet:#a4aeb9;--line:#3a424c;--mark:#4d4113;--other:#7d8690;${defineTopicColors('dark')} } }
*, svg { box-sizing: border-box; } body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .75rem; }
.counts div { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; }
.counts dt { color: var(--quiet); font-size: .85rem; } .counts dd { margin: 0; font-size: 1.4rem; font-weight: 600; }
details dt { font-weight: 600; } details dd { margin: 0 0 .5rem; } summary { cursor: pointer; }
svg { width: 100%; height: auto; border: 1px solid var(--line); border-radius: .5rem; touch-action: pan-y pinch-zoom; }
.zoomed { touch-action: none; cursor: move; }
.links { fill: none; stroke: var(--quiet); stroke-width: calc(.6px * var(--unit, 1)); }
circle { stroke: var(--paper); stroke-width: calc(.6px * var(--unit, 1)); }
svg a:focus { outline: none; } svg a:focus-visible circle { opacity: 1; stroke: var(--ink); stroke-width: calc(3px * var(--unit, 1)); }
text { font-family: system-ui, sans-serif; fill: var(--ink); stroke: var(--paper); paint-order: stroke; pointer-events: none; }
.searching circle { opacity: .12; } .searching .links { opacity: .04; }
.searching .found { opacity: 1; stroke: var(--ink); stroke-width: calc(1.2px * var(--unit, 1)); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.legend i { display: inline-block; width: .75rem; height: .75rem; border-radius: 50%; margin-right: .4rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td { overflow-wrap: anywhere; } td:first-child, td:nth-child(2) { min-width: 9rem; } :target { background: var(--mark); }
td.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; white-space: nowrap; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; } button { font: inherit; padding: .4rem .75rem; }
input { font: inherit; padding: .4rem .6rem; width: min(24rem, 100%); } [hidden] { display: none; }
`;
