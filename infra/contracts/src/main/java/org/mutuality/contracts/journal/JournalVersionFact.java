package org.mutuality.contracts.journal;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/** A month as a family told it, whole, in one of its versions. */
public sealed interface JournalVersionFact extends JournalFact permits JournalSubmitted, JournalCorrected {
    UUID journalId();

    UUID familyId();

    YearMonth month();

    /** 1 for what was submitted, one more with each correction: a lower one never replaces a higher one. */
    int version();

    /**
     * All answers as they stand in this version: name of the question → answer. Money is
     * {@code {"amount": "12.34", "currency": "PHP"}}; a question that was not answered is absent, never 0; free text stays home.
     * Such an amount is told, not paid: plain decimal text with at least the currency's decimals and up to four, for it can be
     * a share or an average ({@code "74.3528"}). Read it as a decimal; {@link org.mutuality.contracts.Money} would refuse it.
     */
    Map<String, Object> answers();

    /** Nothing that the form requires is missing. */
    boolean complete();
}
