package org.mutuality.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.journal.journal.Journal;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;

@ApplicationScoped
class JournalModel implements ServiceModel {
    @Override
    public String service() {
        return "journal";
    }

    @Override
    public List<AggregateType> aggregates() {
        return List.of(new AggregateType(Journal.class, JournalEvent.class));
    }
}
