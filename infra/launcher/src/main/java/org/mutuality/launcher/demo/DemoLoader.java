package org.mutuality.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mutuality.launcher.demo.DemoFamily;
import org.mutuality.launcher.demo.DemoGatewayClient;

/** Twelve families in one cohort with half a year of journals. Every step may be repeated, so a broken load goes on. */
public final class DemoLoader {
    private static final String COHORT = "0190a000-0000-7000-8000-00000000c001";
    private static final String COHORT_PATH = "/countries/PK/cohorts/" + COHORT;
    private static final int MONTHS = 6;

    private final DemoGatewayClient door;
    private final Path marker;
    private final Consumer<String> say;

    /** @param marker a file that says that it was loaded */
    public DemoLoader(String gateway, Path marker, Consumer<String> say) {
        this.door = new DemoGatewayClient(gateway);
        this.marker = marker;
        this.say = say;
    }

    /** Says what went wrong rather than throwing: the platform runs without its demo. */
    public void loadOnce() {
        if (Files.exists(marker)) {
            return;
        }
        try {
            load(YearMonth.now(Clock.systemUTC()).minusMonths(MONTHS));
            Files.writeString(marker, "Remove this file to load the demo again.\n");
        } catch (IOException e) {
            say.accept("The demo could not be loaded; the next start retries: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(YearMonth first) throws IOException, InterruptedException {
        found(first);
        List<DemoFamily> families =
                IntStream.rangeClosed(1, 12).mapToObj(DemoFamily::new).toList();
        for (DemoFamily family : families) {
            enrol(family);
        }
        for (int nth = 0; nth < MONTHS; nth++) {
            for (DemoFamily family : families) {
                tell(family, first.plusMonths(nth), nth);
            }
        }
        say.accept("Demo loaded: %d families, %d journals, first month %s."
                .formatted(families.size(), families.size() * MONTHS, first));
    }

    // The partner founds it, so that the partner may submit for families without a sign-in; lea, as country lead, sees
    // it too.
    private void found(YearMonth first) throws IOException, InterruptedException {
        door.put("pia", COHORT_PATH, """
                {"name": "Demo cohort", "currency": "PKR", "firstMonth": "%s", "baselineMonths": 3}""".formatted(first));
        door.put("lea", COHORT_PATH + "/opening", "");
        door.put("lea", "/stipend-terms/" + COHORT, """
                {"perJournal": {"amount": "450.00", "currency": "PKR"}, "fromMonth": "%s"}""".formatted(first));
    }

    private void enrol(DemoFamily family) throws IOException, InterruptedException {
        door.put("lea", COHORT_PATH + "/families/" + family.id(), """
                {"householdSize": %d, "consents": ["journal", "payment", "research"]}""".formatted(family.householdSize()));
    }

    private void tell(DemoFamily family, YearMonth month, int nth) throws IOException, InterruptedException {
        door.put(family.userName(), "/journals/" + family.id() + "/" + month, family.journal(month, nth));
    }
}
