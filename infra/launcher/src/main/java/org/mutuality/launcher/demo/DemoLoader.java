package org.mutuality.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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

    /**
     * A made-up family whose months are always the same for the same number.
     *
     * @param number from 1; 1 is amina's, 2 ben's
     */
    record DemoFamily(int number) {
        UUID id() {
            return UUID.fromString("0190a000-0000-7000-8000-%012d".formatted(number));
        }

        /** Who sends the journal: the family itself where it has a sign-in, else the partner on its behalf. */
        String userName() {
            return switch (number) {
                case 1 -> "amina";
                case 2 -> "ben";
                default -> "pia";
            };
        }

        int householdSize() {
            return 3 + number % 5;
        }

        /** A journal's body. Incomes differ between families, waver between months and rise a little. */
        String journal(YearMonth month, int nth) {
            Random random = new Random(number * 1000L + month.getMonthValue());
            int wages = 9_000 + number * 700 + nth * 400 + random.nextInt(2_500);
            int farm = number % 3 == 0 ? 4_000 + random.nextInt(6_000) : 0;
            int saved = 200 + random.nextInt(900);
            int ladder = Math.min(10, 3 + number % 4 + (nth > 2 ? 1 : 0));
            return """
                {"form": "core-1", "answers": {"income_wages": %s, "income_farm": %s, "savings_deposited": %s, "ladder": %d}}""".formatted(rupees(wages), rupees(farm), rupees(saved), ladder);
        }

        private static String rupees(int whole) {
            return "{\"amount\": \"%d.00\", \"currency\": \"PKR\"}".formatted(whole);
        }
    }
}
