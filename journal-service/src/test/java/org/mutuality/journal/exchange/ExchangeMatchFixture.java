package org.mutuality.journal.exchange;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.json.JacksonSerializer;
import org.mutuality.journal.exchange.match.ActiveExchange;
import org.mutuality.journal.exchange.match.DeclarationState;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswerWithheld;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswered;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.match.ExchangeMatch;
import org.mutuality.journal.exchange.match.ExchangeMatch.DeclarationLog;
import org.mutuality.journal.exchange.match.ExchangeProblem;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.platform.problem.ProblemException;

/** A real match in memory, and a reader that knows only the published events. */
final class ExchangeMatchFixture {
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(any -> JacksonSerializer.defaultSerializer())
            .configureEmbeddedEventStore(any -> new InMemoryEventStorageEngine())
            .configureAggregate(ExchangeMatch.class)
            .start();
    private final Map<ExchangeId, ExchangeStatus> statuses = new HashMap<>();
    private DeclarationLog log = DeclarationLog.NONE;
    private int applied;

    /** Refused or not. */
    void deliver(Object command) {
        try {
            axon.commandGateway().sendAndWait(command);
        } catch (ProblemException refused) {
            assert refused.problem() instanceof ExchangeProblem;
        }
        List<Object> all = axon.eventStore()
                .readEvents(ExchangeFixture.MATCH.toString())
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
        all.subList(applied, all.size()).forEach(this::read);
        applied = all.size();
    }

    private void read(Object event) {
        switch ((ExchangeEvent) event) {
            case DeclarationRecorded made -> log = log.declared(made.exchangeId(), made.declaration());
            case DeclarationWithdrawn back -> log = log.withWithdrawn(back.exchangeId());
            case ExchangeAnswered answer -> log = log.answered(answer.exchangeId(), answer.answer());
            case ExchangeDeclared one -> statuses.put(one.exchangeId(), ExchangeStatus.DECLARED);
            case ExchangeConfirmed one -> statuses.put(one.exchangeId(), ExchangeStatus.CONFIRMED);
            case ExchangeDeclined one -> statuses.put(one.exchangeId(), ExchangeStatus.DECLINED);
            case ExchangeAnswerWithheld one -> statuses.put(one.exchangeId(), ExchangeStatus.WITHHELD);
            case ExchangeWithdrawn one -> statuses.remove(one.exchangeId());
        }
    }

    int counted() {
        return statuses.size();
    }

    Map<ExchangeId, ExchangeStatus> statuses() {
        return statuses;
    }

    /** As the deed itself would say now. */
    Map<ExchangeId, ExchangeStatus> activeExchanges() {
        Map<ExchangeId, ExchangeStatus> all = new HashMap<>();
        log.activeExchanges().forEach(one -> all.put(one.exchangeId(), one.status()));
        return all;
    }

    /** As many as the one has declared who declared more: each of the other's is one of them. */
    long most() {
        return Math.max(activeExchanges(ExchangeFixture.ANA), activeExchanges(ExchangeFixture.BEN));
    }

    /** What both can see: which declarations are one exchange, and how it stands. Not by whose id it goes. */
    Set<Map.Entry<Set<ExchangeId>, ExchangeStatus>> open() {
        return log.activeExchanges().stream()
                .filter(one -> one.first().isPublic())
                .map(one -> Map.entry(ids(one), one.status()))
                .collect(toSet());
    }

    private static Set<ExchangeId> ids(ActiveExchange exchange) {
        Set<ExchangeId> ids = new HashSet<>(Set.of(exchange.exchangeId()));
        exchange.mirror().ifPresent(ids::add);
        return ids;
    }

    private long activeExchanges(UUID family) {
        return log.by(family).stream().filter(DeclarationState::active).count();
    }
}
