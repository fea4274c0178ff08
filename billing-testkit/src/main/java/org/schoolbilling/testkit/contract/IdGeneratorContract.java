package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.spi.host.IdGenerator;

/** What {@link IdGenerator} promises: ids above zero, and none twice, whoever asks and whenever. */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class IdGeneratorContract {

    private static final int MANY = 2_500;

    private IdGeneratorFixture fixture;
    private IdGenerator ids;

    /** Made by JUnit. */
    protected IdGeneratorContract() {}

    /** A fixture from which no id was drawn; asked once for each test, and closed after it. */
    protected abstract IdGeneratorFixture fixture();

    @BeforeEach
    final void openGenerator() {
        fixture = fixture();
        ids = fixture.open();
    }

    @AfterEach
    final void closeGenerator() {
        fixture.close();
    }

    private static List<Long> draw(IdGenerator ids) {
        List<Long> drawn = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            drawn.add(ids.next());
        }
        return drawn;
    }

    @Test
    @Tag("SPI-10")
    @LookAt("the first id, and the step from block to block")
    void idsAreAboveZeroAndNeverTheSame() {
        List<Long> drawn = draw(ids);
        assertThat(drawn).as("ids").allMatch(id -> id > 0).doesNotHaveDuplicates();
    }

    @Test
    @Tag("SPI-10")
    @LookAt("where the last id is kept: in what all processes share, taken and moved on in one step")
    void twoInstancesNeverGiveTheSame() {
        IdGenerator other = fixture.open();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            long mine = ids.next();
            long theirs = other.next();
            assertThat(seen.add(mine)).as("id %d is new", mine).isTrue();
            assertThat(seen.add(theirs))
                    .as("id %d of the other instance is new", theirs)
                    .isTrue();
        }
    }

    @Test
    @Tag("SPI-10")
    @LookAt("what is known of used ids after a restart")
    void noIdComesAgainAfterARestart() {
        Set<Long> before = new HashSet<>(draw(ids));
        List<Long> after = draw(fixture.reopen());
        assertThat(before).hasSize(MANY);
        assertThat(after)
                .as("ids after a restart")
                .doesNotContainAnyElementsOf(before)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("SPI-10")
    @LookAt("two threads that read the same last id")
    void threadsNeverGetTheSame() {
        IdGenerator other = fixture.open();
        List<Callable<List<Long>>> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            IdGenerator each = i % 2 == 0 ? ids : other;
            threads.add(() -> draw(each));
        }
        List<Long> all = new ArrayList<>();
        Together.run(threads).forEach(all::addAll);
        assertThat(new HashSet<>(all)).as("different ids among %d", 6 * MANY).hasSize(6 * MANY);
    }
}
