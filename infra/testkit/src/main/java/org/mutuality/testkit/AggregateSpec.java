package org.mutuality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/** One aggregate, in memory: {@code spec.given(facts).when(command).then(facts)}. */
public final class AggregateSpec<A> {
    private final Class<A> type;

    private AggregateSpec(Class<A> type) {
        this.type = type;
    }

    public static <A> AggregateSpec<A> of(Class<A> type) {
        return new AggregateSpec<>(type);
    }

    /** What has happened before; nothing when empty. */
    public Given<A> given(Object... facts) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(type);
        return new Given<>(facts.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(facts));
    }

    public record Given<A>(TestExecutor<A> past) {
        public Then<A> when(Object command) {
            return new Then<>(past.when(command));
        }
    }

    public record Then<A>(ResultValidator<A> result) {
        public void then(Object... facts) {
            result.expectSuccessfulHandlerExecution().expectEvents(facts);
        }

        public void thenNothing() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        /** Refused for just this reason, and nothing happened. */
        public void thenRefused(Problem problem) {
            refused(problem, refusal -> {});
        }

        /** Refused naming all of these places and no other. */
        public void thenRefused(Problem problem, String... pointers) {
            refused(
                    problem,
                    refusal -> assertThat(refusal.fieldErrors())
                            .extracting(FieldError::pointer)
                            .containsExactlyInAnyOrder(pointers));
        }

        private void refused(Problem problem, Consumer<ProblemException> more) {
            result.expectNoEvents().expectException(new CustomMatcher<Throwable>(problem.name()) {
                @Override
                public boolean matches(Object thrown) {
                    assertThat(thrown).isInstanceOf(ProblemException.class);
                    assertThat(((ProblemException) thrown).problem()).isEqualTo(problem);
                    more.accept((ProblemException) thrown);
                    return true;
                }
            });
        }
    }
}
