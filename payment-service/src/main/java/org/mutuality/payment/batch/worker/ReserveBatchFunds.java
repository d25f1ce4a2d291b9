package org.mutuality.payment.batch.worker;

import static org.mutuality.payment.budget.BudgetProblem.BUDGET_EMPTY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.FundBatch;
import org.mutuality.payment.batch.BatchCommand.RecordBudgetShortfall;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.payment.batch.BatchEvent;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.payment.batch.BatchId;
import org.mutuality.payment.budget.BudgetCommand.ReservationResult;
import org.mutuality.payment.budget.BudgetCommand.ReserveBudget;
import org.mutuality.payment.budget.BudgetCommand.SettleReservation;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.Reaction;

/**
 * Reserves the money for a filled batch in its budget, and settles the reservation when the batch ends. One event after
 * the other, so that a reservation never follows the end of its batch.
 */
@ApplicationScoped
public class ReserveBatchFunds implements Reaction<BatchEvent> {
    private final CommandGateway commands;

    public ReserveBatchFunds(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "reserve-batch-funds";
    }

    @Override
    public Class<BatchEvent> eventType() {
        return BatchEvent.class;
    }

    @Override
    public void react(BatchEvent event, EventMetadata recorded) {
        switch (event) {
            case BatchFilled filled
            when filled.count() > 0 -> fund(filled.batchId(), filled.criteria(), filled.sum(), filled.at());
            case BatchFundingRequested requested ->
                fund(requested.batchId(), requested.criteria(), requested.sum(), requested.at());
            case BatchCancelled cancelled ->
                settle(
                        cancelled.batchId(),
                        cancelled.criteria(),
                        Money.zero(cancelled.criteria().currency()),
                        cancelled.at());
            case BatchClosed closed -> settle(closed.batchId(), closed.criteria(), closed.spent(), closed.at());
            default -> {}
        }
    }

    private void fund(BatchId batch, BatchCriteria criteria, Money sum, Instant at) {
        Money missing = reserve(new ReserveBudget(new BudgetId(criteria.budgetOwnerId()), batch.value(), sum, at));
        commands.send(missing.minor() == 0 ? new FundBatch(batch, at) : new RecordBudgetShortfall(batch, missing, at));
    }

    private Money reserve(ReserveBudget command) {
        try {
            return commands.sendForResult(command, ReservationResult.class).missing();
        } catch (ProblemException refused) {
            rethrowUnlessBudgetEmpty(refused);
            return command.amount();
        }
    }

    private void settle(BatchId batch, BatchCriteria criteria, Money spent, Instant at) {
        try {
            commands.send(new SettleReservation(new BudgetId(criteria.budgetOwnerId()), batch.value(), spent, at));
        } catch (ProblemException refused) {
            rethrowUnlessBudgetEmpty(refused);
        }
    }

    // A budget that never received money has reserved nothing; any other refusal is a bug.
    private static void rethrowUnlessBudgetEmpty(ProblemException refused) {
        if (refused.problem() != BUDGET_EMPTY) {
            throw refused;
        }
    }
}
