package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_CHANGED;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.platform.BoundedConcurrency;

/** Orders of a file with their payees in clear, a page of them at a time: each is let go when it is written. */
final class DecryptedOrderIterator implements Iterator<PaymentInstruction> {
    private static final int PAGE = 200;

    private final PaymentFileRow file;
    private final PaymentFileQueries files;
    private final Function<PaymentFileLine, Optional<PaymentInstruction>> opening;
    private final Queue<PaymentInstruction> page = new ArrayDeque<>();
    private UUID last = new UUID(0, 0);
    private boolean more = true;

    /** @param opening empty when a line's family can't be paid any more */
    DecryptedOrderIterator(
            PaymentFileRow file,
            PaymentFileQueries files,
            Function<PaymentFileLine, Optional<PaymentInstruction>> opening) {
        this.file = file;
        this.files = files;
        this.opening = opening;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && more) {
            turn();
        }
        return !page.isEmpty();
    }

    /** @throws org.mutuality.platform.problem.Refusal PAYMENT_FILE_CHANGED: the file can't be written to its end */
    @Override
    public PaymentInstruction next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void turn() {
        List<PaymentFileLine> lines = files.lines(file.fileId(), last, PAGE);
        more = lines.size() == PAGE;
        if (!lines.isEmpty()) {
            last = lines.getLast().orderId();
            page.addAll(BoundedConcurrency.map(lines, this::open));
        }
    }

    private PaymentInstruction open(PaymentFileLine line) {
        return opening.apply(line)
                .orElseThrow(() -> PAYMENT_FILE_CHANGED.because("An account was removed in the meantime"));
    }
}
