package org.commonweave.introduction;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Scene;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;

/**
 * Times the building of a network of a hundred thousand nodes and half a million ties, and searches in it. Run it by hand:
 * no build should depend on how busy a machine is.
 */
public final class TrustNetworkBenchmark {

    private static final int ORGANIZATIONS = 20_000;
    private static final int PEOPLE = 80_000;
    private static final int TIES = 470_000;
    private static final int AGREEMENTS = 30_000;
    private static final int SEARCHES = 200;

    private TrustNetworkBenchmark() {}

    public static void main(String[] args) {
        SplittableRandom random = new SplittableRandom(7);
        Scene scene = new Scene();
        for (int i = 0; i < ORGANIZATIONS; i++) {
            scene.organization("o" + i, "bloc");
        }
        for (int i = 0; i < PEOPLE; i++) {
            scene.post("p" + i, "o" + (i < ORGANIZATIONS ? i : skewed(random, ORGANIZATIONS)));
        }
        for (int i = 0; i < TIES; i++) {
            int one = random.nextInt(PEOPLE);
            int other = skewed(random, PEOPLE);
            if (one != other) {
                scene.knows("p" + one, "p" + other, 0.3 + 0.65 * random.nextDouble());
            }
        }
        for (int i = 0; i < AGREEMENTS; i++) {
            int one = random.nextInt(ORGANIZATIONS);
            int other = skewed(random, ORGANIZATIONS);
            if (one != other) {
                scene.agreement("o" + one, "o" + other);
            }
        }
        Frame frame = Scene.frame(Guards.NONE);
        long start = cpu();
        Layers layers = scene.layers();
        System.out.printf("layers %d ms%n", (cpu() - start) / 1_000_000);
        TrustNetwork network = TrustNetwork.of(layers, frame);
        for (int turn = 0; turn < 3; turn++) {
            long before = used();
            start = cpu();
            network = TrustNetwork.of(layers, frame);
            long built = cpu() - start;
            System.out.printf(
                    "build %d ms, %d nodes, %d ties, about %d MB more in use%n",
                    built / 1_000_000, network.size(), network.edges(), (used() - before) >> 20);
        }
        searches(network, frame, random);
    }

    private static void searches(TrustNetwork network, Frame frame, SplittableRandom random) {
        for (int round = 0; round < 2; round++) {
            long[] paths = new long[SEARCHES];
            long[] reaches = new long[SEARCHES];
            int found = 0;
            for (int i = 0; i < SEARCHES; i++) {
                String from = "o" + random.nextInt(ORGANIZATIONS / 2);
                String to = "o" + (ORGANIZATIONS / 2 + random.nextInt(ORGANIZATIONS / 2));
                long start = cpu();
                Result<IntroductionPaths.Detail> result =
                        IntroductionPaths.of(network, frame, from, to, IntroductionPaths.Options.DEFAULT);
                paths[i] = cpu() - start;
                found += result.value() == null ? 0 : 1;
                if (i < 20) {
                    start = cpu();
                    ReliabilityReach.of(network, frame, from, Limits.DEFAULT);
                    reaches[i] = cpu() - start;
                }
            }
            report("paths (" + found + " of " + SEARCHES + " found)", paths);
            report("reach", Arrays.copyOf(reaches, 20));
        }
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, 95%% %.1f ms%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
    }

    /** Of this thread alone, so that a busy machine shows less. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A few get most. */
    private static int skewed(SplittableRandom random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 3));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
