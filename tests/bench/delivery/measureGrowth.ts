import { articleSlug } from './makeLibrary.ts';
import { measureCpu } from './measureCpu.ts';
import { article } from './queries.ts';
import { startMeasured } from './startMeasured.ts';

/** Prints how an uncached article, the memory and the start grow with the library. */
export async function measureGrowth(sizes: readonly number[]): Promise<void> {
  console.log('\nguides     links   article CPU ms   bytes a guide   loaded in ms');
  for (const guides of sizes) {
    const { base, readCpuMs, bytesPerGuide, loadMs, stop } = await startMeasured(guides);
    const { cpuMs } = await measureCpu(
      (index) => ({
        url: `${base}/graphql`,
        body: JSON.stringify({
          query: article,
          variables: { slug: articleSlug((index * 37) % guides) },
        }),
      }),
      { requests: 500, rounds: 3, readCpuMs },
    );
    stop();
    console.log(
      [
        String(guides).padStart(6),
        String(guides * 12).padStart(9),
        cpuMs.toFixed(3).padStart(16),
        bytesPerGuide.toFixed(0).padStart(15),
        loadMs.toFixed(0).padStart(14),
      ].join(' '),
    );
  }
}
