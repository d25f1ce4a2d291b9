package org.mutuality.analytics.indicator;

import java.util.List;

/** Sources that count as earned. Programme money (stipends, investments, loan principal) is not among them, ever. */
final class EarnedIncome {

    static final List<String> EARNED = List.of(
            "income_wages",
            "income_sales",
            "income_remittances",
            "income_other",
            "income_business",
            "income_farm",
            "income_animals");

    private EarnedIncome() {}
}
