package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.shared.PersonId;
import tandem.wall.Actor;

@TandemTest
class BlocksTest {
    @Autowired
    Blocks blocks;

    @Autowired
    Apart apart;

    @Autowired
    Cast cast;

    private PersonId amy;
    private PersonId bo;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people");
        amy = cast.amy();
        bo = cast.bo();
    }

    @Test
    void a_block_works_both_ways_and_only_the_one_who_made_it_sees_it() {
        assertThat(blocks.parted(Actor.of(bo), bo, amy)).isFalse();
        blocks.block(amy, bo, "Bo from the Tuesday circle");
        blocks.block(amy, bo, "Bo again");
        assertThat(blocks.parted(Actor.of(bo), bo, amy)).isTrue();
        assertThat(blocks.parted(Actor.SYSTEM, amy, bo)).isTrue();
        assertThat(blocks.parted(Actor.SYSTEM, amy, cast.mo())).isFalse();
        var block = blocks.of(amy).getFirst();
        assertThat(blocks.of(amy)).hasSize(1);
        assertThat(block.label()).isEqualTo("Bo from the Tuesday circle");
        assertThat(blocks.of(bo)).isEmpty();
        blocks.unblock(bo, block.id());
        assertThat(blocks.parted(Actor.SYSTEM, amy, bo)).isTrue();
        blocks.unblock(amy, block.id());
        assertThat(blocks.parted(Actor.SYSTEM, amy, bo)).isFalse();
        assertThatThrownBy(() -> blocks.block(amy, amy, "me")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void two_are_kept_apart_by_staff_and_neither_is_told() {
        var cory = cast.coryFor(amy);
        apart.keep(cory, amy, bo);
        apart.keep(cory, bo, amy);
        assertThat(apart.all(Actor.of(cory))).hasSize(1);
        assertThat(apart.all(Actor.of(cast.sam()))).hasSize(1);
        for (var other : new PersonId[] {amy, bo, cast.mo(), cast.ada()}) {
            assertThat(apart.all(Actor.of(other))).isEmpty();
        }
        assertThat(apart.mayMeet(Actor.SYSTEM, bo, amy)).isFalse();
        assertThat(apart.mayMeet(Actor.SYSTEM, bo, cast.mo())).isTrue();
        assertThatThrownBy(() -> apart.keep(amy, amy, bo)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> apart.keep(cory, cory, bo)).isInstanceOf(DataAccessException.class);
        for (var other : new PersonId[] {cast.cory(), cast.sam(), amy, bo}) {
            assertThat(apart.end(other, bo, amy)).isFalse();
        }
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, bo)).isFalse();
        assertThat(apart.end(cory, bo, amy)).isTrue();
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, bo)).isTrue();
    }

    @Test
    void two_who_are_parted_may_not_be_brought_together() {
        blocks.block(bo, amy, "Amy");
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, bo)).isFalse();
    }
}
