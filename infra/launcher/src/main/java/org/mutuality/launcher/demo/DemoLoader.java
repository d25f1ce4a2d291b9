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

/** Loads twelve families in one cohort with half a year of journals. Every step is idempotent, so a failed load can be resumed. */
public final class DemoLoader {
    private static final String COHORT = "0190a000-0000-7000-8000-00000000c001";
    private static final String COHORT_PATH = "/countries/PK/cohorts/" + COHORT;
    private static final int MONTHS = 6;

    private final DemoGatewayClient gateway;
    private final Path marker;
    private final Consumer<String> output;

    /**
     * @param gatewayUrl without a path
     * @param marker file whose existence means that the demo has been loaded
     * @param output receives one line per result
     */
    public DemoLoader(String gatewayUrl, Path marker, Consumer<String> output) {
        this.gateway = new DemoGatewayClient(gatewayUrl);
        this.marker = marker;
        this.output = output;
    }

    /** Reports a failure instead of throwing it, because the platform also runs without its demo. */
    public void loadOnce() {
        if (Files.exists(marker)) {
            return;
        }
        try {
            load(YearMonth.now(Clock.systemUTC()).minusMonths(MONTHS));
            Files.writeString(marker, "Remove this file to load the demo again.\n");
        } catch (IOException e) {
            output.accept("The demo could not be loaded; the next start retries: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(YearMonth first) throws IOException, InterruptedException {
        createCohort(first);
        List<DemoFamily> families =
                IntStream.rangeClosed(1, 12).mapToObj(DemoFamily::new).toList();
        for (DemoFamily family : families) {
            enrol(family);
        }
        for (int index = 0; index < MONTHS; index++) {
            for (DemoFamily family : families) {
                submit(family, first.plusMonths(index), index);
            }
        }
        output.accept("Demo loaded: %d families, %d journals, first month %s."
                .formatted(families.size(), families.size() * MONTHS, first));
    }

    // The partner creates the cohort, so that it may submit for families without an account.
    private void createCohort(YearMonth first) throws IOException, InterruptedException {
        gateway.put("pia", COHORT_PATH, """
                {"name": "Demo cohort", "currency": "PKR", "firstMonth": "%s", "baselineMonths": 3}""".formatted(first));
        gateway.put("lea", COHORT_PATH + "/opening", "");
        gateway.put("lea", "/stipend-terms/" + COHORT, """
                {"perJournal": {"amount": "450.00", "currency": "PKR"}, "fromMonth": "%s"}""".formatted(first));
        gateway.put("chen", "/stipend-terms/" + COHORT + "/approval", "");
    }

    private void enrol(DemoFamily family) throws IOException, InterruptedException {
        gateway.put("lea", COHORT_PATH + "/families/" + family.id(), """
                {"householdSize": %d, "consents": ["journal", "payment", "research"]}""".formatted(family.householdSize()));
    }

    private void submit(DemoFamily family, YearMonth month, int index) throws IOException, InterruptedException {
        gateway.put(family.userName(), "/journals/" + family.id() + "/" + month, family.journal(month, index));
    }

    /**
     * A fictitious family; its journals depend on its number and the month only.
     *
     * @param number from 1; 1 is the family of amina, 2 that of ben
     */
    record DemoFamily(int number) {
        UUID id() {
            return UUID.fromString("0190a000-0000-7000-8000-%012d".formatted(number));
        }

        /** Account that submits the journal: the family's own if it has one, otherwise the partner's. */
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

        /** Body of a journal. Incomes differ between families, vary between months and rise slightly. */
        String journal(YearMonth month, int index) {
            Random random = new Random(number * 1000L + month.getMonthValue());
            int wages = 9_000 + number * 700 + index * 400 + random.nextInt(2_500);
            int farm = number % 3 == 0 ? 4_000 + random.nextInt(6_000) : 0;
            int saved = 200 + random.nextInt(900);
            int ladder = Math.min(10, 3 + number % 4 + (index > 2 ? 1 : 0));
            return """
                {"form": "core-1", "answers": {"income_wages": %s, "income_farm": %s, "savings_deposited": %s, "ladder": %d}}""".formatted(rupees(wages), rupees(farm), rupees(saved), ladder);
        }

        private static String rupees(int whole) {
            return "{\"amount\": \"%d.00\", \"currency\": \"PKR\"}".formatted(whole);
        }
    }
}
