export const reportStyle = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1c2127; }
*, svg { box-sizing: border-box; } body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .75rem; }
dl div { border: 1px solid #d5d9de; border-radius: .5rem; padding: .5rem .75rem; }
dt { color: #55606b; font-size: .85rem; } dd { margin: 0; font-size: 1.4rem; font-weight: 600; }
svg { width: 100%; height: auto; border: 1px solid #d5d9de; border-radius: .5rem; background: #fff; touch-action: pan-y pinch-zoom; }
.zoomed { touch-action: none; cursor: move; }
.links { fill: none; stroke: #55606b; stroke-width: calc(.6px * var(--unit, 1)); }
circle { stroke: #fff; stroke-width: calc(.6px * var(--unit, 1)); }
text { font-family: system-ui, sans-serif; fill: #1c2127; stroke: #fff; paint-order: stroke; pointer-events: none; }
.searching circle { opacity: .12; } .searching .links { opacity: .04; }
.searching .found { opacity: 1; stroke: #1c2127; stroke-width: calc(1.2px * var(--unit, 1)); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.legend i { display: inline-block; width: .75rem; height: .75rem; border-radius: 50%; margin-right: .4rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #e4e7eb; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } :target { background: #fff3c4; }
td { overflow-wrap: anywhere; } td:first-child, td:nth-child(2) { min-width: 9rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; } button { font: inherit; padding: .4rem .75rem; }
input { font: inherit; padding: .4rem .6rem; width: min(24rem, 100%); } [hidden] { display: none; }
`;
