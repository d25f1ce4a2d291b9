package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_OTHER_PROVIDER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Who may see payment files and their batches: the team of the batch's country. For anybody else they do not exist (404).
 */
@ApplicationScoped
class PaymentFileAccess {
    private final BatchForFileQueries batches;
    private final PaymentFileQueries files;
    private final CurrentUser caller;

    PaymentFileAccess(BatchForFileQueries batches, PaymentFileQueries files, CurrentUser caller) {
        this.batches = batches;
        this.files = files;
        this.caller = caller;
    }

    BatchForFileQueries.FileBatchRow requireBatch(UUID batchId) {
        return batches.find(batchId)
                .filter(batch -> caller.isInTeamOf(batch.country()))
                .orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException PAYMENT_FILE_OTHER_PROVIDER */
    BatchForFileQueries.FileBatchRow requireBatch(UUID batchId, String provider) {
        BatchForFileQueries.FileBatchRow batch = requireBatch(batchId);
        if (!batch.provider().equals(provider)) {
            throw PAYMENT_FILE_OTHER_PROVIDER.because("paid-by", batch.provider());
        }
        return batch;
    }

    PaymentFileRow requireFile(BatchForFileQueries.FileBatchRow batch, String round) {
        if (!round.matches("[1-9]\\d{0,8}")) {
            throw PARAMETER_INVALID.because("round");
        }
        return files.ofBatch(batch.batchId()).stream()
                .filter(file -> file.round() == Integer.parseInt(round))
                .findFirst()
                .orElseThrow(CurrentUser::notFound);
    }
}
