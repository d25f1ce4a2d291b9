package org.mutuality.payment.batch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.*;
import org.mutuality.payment.batch.BatchCommand.BatchResult;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.payment.batch.worker.ReserveBatchFunds;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.projection.Reaction;

/** One batch, as tests write it down. */
public final class BatchFixture {
    static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    static final BatchId ID = new BatchId(UUID.fromString("018f0000-0000-7000-8000-0000000000b1"));
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final UUID LEAST = new UUID(0, 0);
    static final UUID LAST = new UUID(7, 7);
    static final Optional<BudgetOwner> HOLDER = Optional.of(new BudgetOwner(COHORT, true, "PH", "PHP"));
    static final BatchRequest REQUEST = request("cash");
    public static final BatchCriteria PLAN =
            new BatchCriteria(COHORT, "PH", "PHP", "cash", Optional.empty(), Optional.empty());
    static final Money SUM = Money.of("900.00", "PHP");

    private BatchFixture() {}

    static BatchRequest request(String provider) {
        return new BatchRequest(Optional.of(COHORT), Optional.empty(), provider, Optional.empty(), Optional.empty());
    }

    static PrepareBatch prepare(BatchRequest request, Optional<BudgetOwner> holder, String maker) {
        return prepare(request, holder, Optional.empty(), maker);
    }

    static PrepareBatch prepare(
            BatchRequest request, Optional<BudgetOwner> holder, Optional<String> lacking, String maker) {
        return new PrepareBatch(ID, request, holder, lacking, maker, AT);
    }

    static ApproveBatch approve(String checker, Optional<Money> twoFrom) {
        return new ApproveBatch(ID, twoFrom, checker, AT);
    }

    static ReleaseBatch release(String checker) {
        return new ReleaseBatch(ID, checker, AT);
    }

    static CloseBatch close(int retries) {
        return new CloseBatch(ID, new BatchResult(Money.of("450.00", "PHP"), retries), "iris", AT);
    }

    /** What a service does on what happens to batches, beside its books. */
    public static Reaction<BatchEvent> keepFunds(CommandGateway commands) {
        return new ReserveBatchFunds(commands);
    }

    /** What has happened to a batch that came so far. */
    static Object[] until(BatchStatus status) {
        Object[] all = {
            prepared(), added(), filled(), funded(), approved("carla", 1), released(), closed(),
        };
        return Arrays.copyOf(all, status == BatchStatus.PREPARED ? 1 : status.ordinal() + 2);
    }

    static Object[] and(Object[] past, Object... more) {
        return Stream.concat(Arrays.stream(past), Arrays.stream(more)).toArray();
    }

    static BatchPrepared prepared() {
        return new BatchPrepared(ID, PLAN, "maria", AT);
    }

    static BatchLinesAdded added() {
        return new BatchLinesAdded(ID, LAST, 2, SUM, AT);
    }

    static BatchFilled filled() {
        return new BatchFilled(ID, PLAN, 2, SUM, AT);
    }

    static BatchFunded funded() {
        return new BatchFunded(ID, AT);
    }

    static BatchApproved approved(String checker, int needed) {
        return new BatchApproved(ID, checker, needed, AT);
    }

    public static BatchReleased released() {
        return new BatchReleased(ID, PLAN, SUM, "carla", AT);
    }

    static BatchCancelled cancelled() {
        return new BatchCancelled(ID, PLAN, "maria", AT);
    }

    public static BatchClosed closed() {
        return new BatchClosed(ID, PLAN, Money.of("450.00", "PHP"), Money.of("450.00", "PHP"), "iris", AT);
    }
}
