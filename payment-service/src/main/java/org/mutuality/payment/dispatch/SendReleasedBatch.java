package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.batch.BatchEvent.BatchReleased;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When a batch is released, sending starts. Only wakes the schedulers: a wake-up that is lost is made good by their next run. */
@ApplicationScoped
class SendReleasedBatch implements Reaction<BatchReleased> {
    private final DispatchScheduler online;
    private final FileDispatchScheduler files;

    SendReleasedBatch(DispatchScheduler online, FileDispatchScheduler files) {
        this.online = online;
        this.files = files;
    }

    @Override
    public String name() {
        return "send-released-batch";
    }

    @Override
    public Class<BatchReleased> eventType() {
        return BatchReleased.class;
    }

    @Override
    public void react(BatchReleased released, EventMetadata recorded) {
        online.send();
        files.wake();
    }
}
