package org.mutuality.journal.question;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.question.QuestionProblem.QUESTION_ALREADY_ASKED;
import static org.mutuality.journal.question.QuestionProblem.QUESTION_NOT_FOUND;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.question.QuestionCommand.AnswerQuestion;
import org.mutuality.journal.question.QuestionCommand.AskQuestion;
import org.mutuality.journal.question.QuestionCommand.CloseQuestion;
import org.mutuality.journal.question.QuestionEvent.QuestionAnswered;
import org.mutuality.journal.question.QuestionEvent.QuestionAsked;
import org.mutuality.journal.question.QuestionEvent.QuestionClosed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** A liaison's question to a family. The family may answer at any time and any number of times, also when it is closed. */
@StoredAs(name = "journal.Question", revision = 2)
public class Question {
    @AggregateIdentifier
    private @Nullable QuestionId id;

    private @Nullable QuestionSubject subject;

    /** Digests of both, because a snapshot must hold no free text. */
    private @Nullable String wording;

    private @Nullable String answer;
    private boolean closed;

    /** For the event store. */
    Question() {}

    @CreateIfMissing
    void decide(AskQuestion command) {
        if (id == null) {
            apply(new QuestionAsked(
                    command.questionId(),
                    command.subject(),
                    Optional.empty(),
                    command.at(),
                    Optional.of(command.wording().encrypted())));
        } else if (!command.subject().equals(subject) || !command.wording().hasSameContent(wording)) {
            throw QUESTION_ALREADY_ASKED.because("use-another-id");
        }
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AnswerQuestion command) {
        QuestionSubject of = requireSubject();
        if (!command.wording().hasSameContent(answer)) {
            apply(new QuestionAnswered(
                    command.questionId(),
                    of,
                    Optional.empty(),
                    command.at(),
                    Optional.of(command.wording().encrypted())));
        }
    }

    @CreateIfMissing
    void decide(CloseQuestion command) {
        QuestionSubject of = requireSubject();
        if (!closed) {
            apply(new QuestionClosed(command.questionId(), of, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(QuestionAsked event) {
        id = event.questionId();
        subject = event.subject();
        wording = event.digest();
    }

    @EventSourcingHandler
    void evolve(QuestionAnswered event) {
        answer = event.digest();
    }

    @EventSourcingHandler
    void evolve(QuestionClosed event) {
        closed = true;
    }

    private QuestionSubject requireSubject() {
        return Optional.ofNullable(subject).orElseThrow(() -> QUESTION_NOT_FOUND.because("not-asked"));
    }
}
