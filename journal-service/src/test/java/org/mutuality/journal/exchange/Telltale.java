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
import org.mutuality.journal.exchange.ExchangeEvent.AnswerGiven;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationMade;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationTakenBack;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeLeft;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.platform.problem.Refusal;

/** A real deed in a memory of its own, and a reader who knows only what is told of it. */
final class Telltale {
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(any -> JacksonSerializer.defaultSerializer())
            .configureEmbeddedEventStore(any -> new InMemoryEventStorageEngine())
            .configureAggregate(Deed.class)
            .start();
    private final Map<ExchangeId, Status> heard = new HashMap<>();
    private Words words = Words.NONE;
    private int seen;

    /** Refused or not. */
    void hear(Object command) {
        try {
            axon.commandGateway().sendAndWait(command);
        } catch (Refusal refused) {
            assert refused.problem() instanceof ExchangeProblem;
        }
        List<Object> all = axon.eventStore()
                .readEvents(Given.DEED.toString())
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
        all.subList(seen, all.size()).forEach(this::read);
        seen = all.size();
    }

    private void read(Object event) {
        switch ((ExchangeEvent) event) {
            case DeclarationMade made -> words = words.declared(made.exchangeId(), made.declaration());
            case DeclarationTakenBack back -> words = words.takenBack(back.exchangeId());
            case AnswerGiven answer -> words = words.answered(answer.exchangeId(), answer.answer());
            case ExchangeDeclared one -> heard.put(one.exchangeId(), Status.DECLARED);
            case ExchangeConfirmed one -> heard.put(one.exchangeId(), Status.CONFIRMED);
            case ExchangeDeclined one -> heard.put(one.exchangeId(), Status.DECLINED);
            case ExchangeLeft one -> heard.put(one.exchangeId(), Status.LEFT);
            case ExchangeWithdrawn one -> heard.remove(one.exchangeId());
        }
    }

    int counted() {
        return heard.size();
    }

    Map<ExchangeId, Status> heard() {
        return heard;
    }

    /** As the deed itself would say now. */
    Map<ExchangeId, Status> standing() {
        Map<ExchangeId, Status> all = new HashMap<>();
        words.standings().forEach(one -> all.put(one.exchangeId(), one.status()));
        return all;
    }

    /** As many as the one has declared who declared more: each of the other's is one of them. */
    long most() {
        return Math.max(standing(Given.ANA), standing(Given.BEN));
    }

    /** What both can see: which declarations are one exchange, and how it stands. Not by whose id it goes. */
    Set<Map.Entry<Set<ExchangeId>, Status>> open() {
        return words.standings().stream()
                .filter(one -> one.first().open())
                .map(one -> Map.entry(ids(one), one.status()))
                .collect(toSet());
    }

    private static Set<ExchangeId> ids(Standing standing) {
        Set<ExchangeId> ids = new HashSet<>(Set.of(standing.exchangeId()));
        standing.mirror().ifPresent(ids::add);
        return ids;
    }

    private long standing(UUID family) {
        return words.by(family).stream().filter(Said::standing).count();
    }
}
