package org.mutuality.cohort.inbox;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.mutuality.cohort.erasure.ErasingService;
import org.mutuality.cohort.erasure.ErasureCommand.RecordErasureAnswer;
import org.mutuality.cohort.erasure.ErasureReceiptId;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.ErasureCompleted;
import org.mutuality.contracts.analytics.AnalyticsErasureCompleted;
import org.mutuality.contracts.investment.InvestmentErasureCompleted;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.contracts.payment.PaymentErasureCompleted;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When a service has destroyed what it stored of an erased family, its answer is recorded in the receipt. The services publish to
 * topics of their own, so there is a policy for each.
 */
abstract class WhenErasureCompletedRecordAnswer<C extends ErasureCompleted> implements Policy<C> {
    private final Class<C> eventType;
    private final ErasingService service;
    private final FamilyAccess families;
    private final CommandGateway commands;

    private WhenErasureCompletedRecordAnswer(
            Class<C> eventType, ErasingService service, FamilyAccess families, CommandGateway commands) {
        this.eventType = eventType;
        this.service = service;
        this.families = families;
        this.commands = commands;
    }

    @Override
    public Class<C> eventType() {
        return eventType;
    }

    // A family of another country's cohort-service is unknown here. That this one is erased is not checked: its receipt
    // may not be
    // projected yet.
    @Override
    public void when(C fact, Envelope envelope) {
        UUID family = fact.familyId();
        if (families.wasEnrolledIn(fact.cohortId(), family)) {
            commands.send(new RecordErasureAnswer(
                    new ErasureReceiptId(family),
                    fact.cohortId(),
                    fact.country(),
                    service,
                    fact.destroyed(),
                    fact.at()));
        }
    }

    @Singleton
    static class WhenJournalErasureCompleted extends WhenErasureCompletedRecordAnswer<JournalErasureCompleted> {
        WhenJournalErasureCompleted(FamilyAccess families, CommandGateway commands) {
            super(JournalErasureCompleted.class, ErasingService.JOURNAL, families, commands);
        }
    }

    @Singleton
    static class WhenPaymentErasureCompleted extends WhenErasureCompletedRecordAnswer<PaymentErasureCompleted> {
        WhenPaymentErasureCompleted(FamilyAccess families, CommandGateway commands) {
            super(PaymentErasureCompleted.class, ErasingService.PAYMENT, families, commands);
        }
    }

    @Singleton
    static class WhenInvestmentErasureCompleted extends WhenErasureCompletedRecordAnswer<InvestmentErasureCompleted> {
        WhenInvestmentErasureCompleted(FamilyAccess families, CommandGateway commands) {
            super(InvestmentErasureCompleted.class, ErasingService.INVESTMENT, families, commands);
        }
    }

    @Singleton
    static class WhenAnalyticsErasureCompleted extends WhenErasureCompletedRecordAnswer<AnalyticsErasureCompleted> {
        WhenAnalyticsErasureCompleted(FamilyAccess families, CommandGateway commands) {
            super(AnalyticsErasureCompleted.class, ErasingService.ANALYTICS, families, commands);
        }
    }
}
