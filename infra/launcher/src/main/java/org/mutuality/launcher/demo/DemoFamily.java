package org.mutuality.launcher.demo;

import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;

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
