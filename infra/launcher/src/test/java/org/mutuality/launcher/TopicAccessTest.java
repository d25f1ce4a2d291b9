package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.servers.KafkaAccess;

class TopicAccessTest {
    @TempDir
    Path data;

    @Test
    void analysts_of_the_file_read_research_and_nothing_else() throws Exception {
        assertThat(TopicAccess.analysts(data)).isEmpty();
        Files.writeString(data.resolve("kafka-analysts"), "ana\n\n lab-2 \n");
        List<String> analysts = TopicAccess.analysts(data);
        assertThat(analysts).containsExactly("analyst-ana", "analyst-lab-2");

        KafkaAccess access = TopicAccess.of(GeneratedSecrets.in(data), analysts);
        assertThat(access.passwords()).containsKeys("analyst-ana", "analyst-lab-2");
        access.topics().forEach((name, topic) -> {
            assertThat(analysts).as(name).doesNotContain(topic.writer());
            assertThat(topic.readers().containsAll(analysts)).as(name).isEqualTo(name.equals("research.*"));
        });
    }

    @Test
    void a_name_that_is_no_users_is_refused() throws Exception {
        Files.writeString(data.resolve("kafka-analysts"), "ana\";admin\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicAccess.analysts(data))
                .withMessageContaining("kafka-analysts");
    }
}
