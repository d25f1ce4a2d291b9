package org.mutuality.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.contracts.analytics.AnalyticsErasureCompleted;
import org.mutuality.contracts.cohort.AttendanceRemoved;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyErasureClosed;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.InterviewRecorded;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingConfirmationWithdrawn;
import org.mutuality.contracts.cohort.MeetingConfirmed;
import org.mutuality.contracts.cohort.MeetingHeld;
import org.mutuality.contracts.cohort.PeerGroupFormed;
import org.mutuality.contracts.cohort.PeerGroupJoined;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.investment.InvestmentDeclined;
import org.mutuality.contracts.investment.InvestmentErasureCompleted;
import org.mutuality.contracts.investment.InvestmentOffered;
import org.mutuality.contracts.investment.InvestmentProposed;
import org.mutuality.contracts.journal.CalendarSet;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeAnswerWithheld;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeConfirmed;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeDeclared;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeDeclined;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeWithdrawn;
import org.mutuality.contracts.journal.GoalFact.GoalChanged;
import org.mutuality.contracts.journal.GoalFact.GoalDropped;
import org.mutuality.contracts.journal.GoalFact.GoalProgressReported;
import org.mutuality.contracts.journal.GoalFact.GoalReached;
import org.mutuality.contracts.journal.GoalFact.GoalSet;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.contracts.journal.PeriodFact.PeriodLocked;
import org.mutuality.contracts.journal.PeriodFact.PeriodReopened;
import org.mutuality.contracts.journal.QuestionFact.QuestionAnswered;
import org.mutuality.contracts.journal.QuestionFact.QuestionAsked;
import org.mutuality.contracts.journal.ReminderFact.JournalDue;
import org.mutuality.contracts.journal.ReminderFact.JournalOverdue;
import org.mutuality.contracts.journal.StrategyFact.StrategyChanged;
import org.mutuality.contracts.journal.StrategyFact.StrategyRemoved;
import org.mutuality.contracts.journal.StrategyFact.StrategyShared;
import org.mutuality.contracts.journal.StrategyFact.StrategyTried;
import org.mutuality.contracts.payment.MeetingStipendAccrued;
import org.mutuality.contracts.payment.MoneyReceived;
import org.mutuality.contracts.payment.PaymentErasureCompleted;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.contracts.payment.ReceiptReversed;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.payment.StipendRestored;
import org.mutuality.contracts.payment.StipendReversed;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.contracts.registry.ContractRegistry;

/** One fact of every published type with every field filled; the golden files are generated from them. */
public final class Samples {
    private static final UUID COHORT = UUID.fromString("0190a000-0000-7000-8000-00000000c001");
    private static final UUID FAMILY = UUID.fromString("0190a000-0000-7000-8000-00000000fa01");
    private static final UUID JOURNAL = UUID.fromString("3f7b1c52-8d0e-5c6a-9f00-00000000b001");
    private static final UUID STIPEND = UUID.fromString("9a4e2d10-1b2c-5d3e-8f00-00000000e001");
    private static final UUID FUND = UUID.fromString("0190a000-0000-7000-8000-00000000fd01");
    private static final UUID INVESTMENT = UUID.fromString("0190a000-0000-7000-8000-00000000d001");
    private static final UUID RECEIPT = UUID.fromString("0190a000-0000-7000-8000-00000000ec02");
    private static final UUID PAYOUT = UUID.fromString("0190a000-0000-7000-8000-00000000ec9a");
    private static final UUID OTHER_FAMILY = UUID.fromString("0190a000-0000-7000-8000-00000000fa02");
    private static final UUID EXCHANGE = UUID.fromString("0190a000-0000-7000-8000-00000000ec01");
    private static final UUID GOAL = UUID.fromString("0190a000-0000-7000-8000-00000000f001");
    private static final UUID QUESTION = UUID.fromString("0190a000-0000-7000-8000-00000000a501");
    private static final UUID STRATEGY = UUID.fromString("0190a000-0000-7000-8000-00000000a001");
    private static final UUID GROUP = UUID.fromString("0190a000-0000-7000-8000-00000000b101");
    private static final UUID MEETING = UUID.fromString("0190a000-0000-7000-8000-00000000b201");
    private static final UUID TRIAL = UUID.fromString("0190a000-0000-7000-8000-00000000a101");
    private static final YearMonth MONTH = YearMonth.of(2021, 3);
    private static final LocalDate HELD_ON = LocalDate.of(2021, 3, 20);
    private static final Instant AT = Instant.parse("2021-04-02T08:30:00.125Z");
    private static final Money STIPEND_MONEY = Money.of("450.00", "PHP");
    private static final Money MONEY = Money.of("12500.00", "PHP");

    private static final Map<Class<?>, Object> BY_TYPE = byType(List.of(
            new CohortCreated(COHORT, "PH", "PHP", MONTH, 3, Optional.of("kaibigan"), AT),
            new CohortOpened(COHORT, "PH", AT),
            new FamilyEnrolled(FAMILY, COHORT, "PH", Optional.of(5), AT),
            new ConsentGiven(FAMILY, COHORT, "PH", "journal", AT),
            new ConsentWithdrawn(FAMILY, COHORT, "PH", "research", AT),
            new PeerGroupFormed(GROUP, FAMILY, COHORT, "PH", AT),
            new PeerGroupJoined(GROUP, FAMILY, COHORT, "PH", AT),
            new PeerGroupLeft(GROUP, FAMILY, COHORT, "PH", AT),
            new MeetingHeld(MEETING, COHORT, Optional.of(GROUP), "PH", HELD_ON, "in_person", 6, AT),
            new MeetingAttended(MEETING, FAMILY, COHORT, Optional.of(GROUP), "PH", HELD_ON, AT),
            new MeetingConfirmed(MEETING, COHORT, GROUP, "PH", HELD_ON, 2, List.of(FAMILY), true, AT),
            new MeetingConfirmationWithdrawn(MEETING, COHORT, GROUP, "PH", HELD_ON, 3, AT),
            new AttendanceRemoved(MEETING, FAMILY, COHORT, Optional.of(GROUP), "PH", HELD_ON, AT),
            new FamilyStatusChanged(FAMILY, COHORT, "PH", 1, "left", Optional.of("moved_away"), HELD_ON, AT),
            new FamilyErased(FAMILY, COHORT, "PH", AT),
            new FamilyErasureClosed(FAMILY, COHORT, "PH", AT),
            new InterviewRecorded(FAMILY, COHORT, "PH", MONTH, "completed", Optional.of("5860.086"), AT),
            new JournalSubmitted(JOURNAL, FAMILY, COHORT, "PH", MONTH, 1, "core-1", answers("8200.50"), true, AT),
            new JournalCorrected(
                    JOURNAL,
                    FAMILY,
                    COHORT,
                    "PH",
                    MONTH,
                    2,
                    "core-1",
                    answers("8400.00"),
                    true,
                    Optional.of("forgot"),
                    AT),
            new JournalWithdrawn(JOURNAL, FAMILY, COHORT, "PH", MONTH, 3, AT),
            new ExchangeDeclared(
                    EXCHANGE,
                    FAMILY,
                    COHORT,
                    "PH",
                    "given",
                    Optional.of(OTHER_FAMILY),
                    false,
                    "food",
                    LocalDate.of(2021, 3, 14),
                    Optional.of(Money.of("250.00", "PHP")),
                    false,
                    AT),
            new ExchangeConfirmed(EXCHANGE, FAMILY, COHORT, "PH", AT),
            new ExchangeDeclined(EXCHANGE, FAMILY, COHORT, "PH", AT),
            new ExchangeAnswerWithheld(EXCHANGE, FAMILY, COHORT, "PH", AT),
            new ExchangeWithdrawn(EXCHANGE, FAMILY, COHORT, "PH", AT),
            new GoalSet(GOAL, FAMILY, COHORT, "PH", "savings", Optional.of(MONTH), AT),
            new GoalChanged(GOAL, FAMILY, COHORT, "PH", "savings", Optional.of(MONTH), AT),
            new GoalProgressReported(GOAL, FAMILY, COHORT, "PH", "savings", Optional.of(40), AT),
            new GoalReached(GOAL, FAMILY, COHORT, "PH", "savings", AT),
            new GoalDropped(GOAL, FAMILY, COHORT, "PH", "savings", AT),
            new QuestionAsked(QUESTION, FAMILY, COHORT, "PH", MONTH, AT),
            new QuestionAnswered(QUESTION, FAMILY, COHORT, "PH", MONTH, AT),
            new StrategyShared(STRATEGY, FAMILY, COHORT, "PH", "savings", "country", AT),
            new StrategyChanged(STRATEGY, FAMILY, COHORT, "PH", 2, "savings", "all", AT),
            new StrategyTried(
                    TRIAL, STRATEGY, OTHER_FAMILY, COHORT, "PH", MONTH, "helped", "family", Optional.of(FAMILY), AT),
            new StrategyRemoved(STRATEGY, FAMILY, COHORT, "PH", "consent-withdrawn", AT),
            new JournalDue(FAMILY, COHORT, "PH", MONTH, AT, AT),
            new JournalOverdue(FAMILY, COHORT, "PH", MONTH, AT, AT, AT),
            new PeriodLocked(COHORT, "PH", MONTH, AT),
            new CalendarSet(COHORT, "PH", 1, "Asia/Manila", AT),
            new PeriodReopened(COHORT, "PH", MONTH, AT),
            new StipendTermsSet(COHORT, "PH", STIPEND_MONEY, MONTH, AT),
            new StipendAccrued(STIPEND, FAMILY, COHORT, "PH", MONTH, STIPEND_MONEY, AT),
            new StipendReversed(STIPEND, FAMILY, COHORT, "PH", MONTH, STIPEND_MONEY, AT),
            new StipendRestored(STIPEND, FAMILY, COHORT, "PH", MONTH, STIPEND_MONEY, AT),
            new MeetingStipendAccrued(STIPEND, FAMILY, COHORT, "PH", MEETING, MONTH, STIPEND_MONEY, AT),
            new MoneyReceived(
                    RECEIPT, "PH", Optional.of(COHORT), Optional.of(FUND), MONEY, LocalDate.of(2021, 3, 31), AT),
            new ReceiptReversed(RECEIPT, "PH", Optional.of(COHORT), Optional.of(FUND), MONEY, AT),
            new PayoutSettled(
                    PAYOUT,
                    FAMILY,
                    Optional.of(COHORT),
                    Optional.of(FUND),
                    "PH",
                    "journal",
                    Optional.of(STIPEND),
                    Optional.of(MONTH),
                    STIPEND_MONEY,
                    AT),
            new PayoutFailed(
                    PAYOUT,
                    FAMILY,
                    Optional.of(COHORT),
                    Optional.of(FUND),
                    "PH",
                    "journal",
                    Optional.of(STIPEND),
                    Optional.of(MONTH),
                    STIPEND_MONEY,
                    AT),
            new PayoutReturned(
                    PAYOUT,
                    FAMILY,
                    Optional.of(COHORT),
                    Optional.of(FUND),
                    "PH",
                    "journal",
                    Optional.of(STIPEND),
                    Optional.of(MONTH),
                    STIPEND_MONEY,
                    AT),
            new PayoutCancelled(
                    PAYOUT,
                    FAMILY,
                    Optional.of(COHORT),
                    Optional.of(FUND),
                    "PH",
                    "journal",
                    Optional.of(STIPEND),
                    Optional.of(MONTH),
                    STIPEND_MONEY,
                    AT),
            new FundOpened(FUND, "PH", Money.of("1000000.00", "PHP"), AT),
            new InvestmentProposed(INVESTMENT, FAMILY, COHORT, "PH", FUND, "grant", MONEY, AT),
            new InvestmentOffered(INVESTMENT, FAMILY, COHORT, "PH", FUND, MONEY, AT),
            new InvestmentAccepted(INVESTMENT, FAMILY, COHORT, "PH", FUND, MONEY, AT),
            new InvestmentDeclined(INVESTMENT, FAMILY, COHORT, "PH", FUND, AT),
            new InvestmentCommitted(INVESTMENT, FAMILY, COHORT, "PH", FUND, MONEY, AT),
            new JournalErasureCompleted(
                    FAMILY, COHORT, "PH", Map.of("journal-versions", 12), AT, Optional.of(YearMonth.of(2020, 7))),
            new PaymentErasureCompleted(FAMILY, COHORT, "PH", Map.of("payout-accounts", 1), AT),
            new InvestmentErasureCompleted(FAMILY, COHORT, "PH", Map.of("text-keys", 1), AT),
            new AnalyticsErasureCompleted(FAMILY, COHORT, "PH", Map.of("journal-versions", 12), AT)));

    private Samples() {}

    public static Stream<Class<?>> types() {
        return ContractRegistry.types().stream();
    }

    /** @throws AssertionError for a published type without a sample */
    static Object of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type)).orElseThrow(() -> new AssertionError("No sample of " + type));
    }

    // SchemaTest compares the names with the core form.
    private static Map<String, Object> answers(String wages) {
        // Sorted, because the order of Map.of differs from run to run.
        return new TreeMap<>(Map.of(
                "income_wages",
                new TreeMap<>(Map.of("amount", wages, "currency", "PHP")),
                "help_given_times",
                2,
                "ladder",
                6,
                "food_enough",
                true));
    }

    private static Map<Class<?>, Object> byType(List<Object> facts) {
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        facts.forEach(fact -> samples.put(fact.getClass(), fact));
        return samples;
    }
}
