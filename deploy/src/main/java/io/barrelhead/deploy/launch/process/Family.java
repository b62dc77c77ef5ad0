package io.barrelhead.deploy.launch.process;

import java.util.List;
import java.util.stream.Stream;

/// A process and all that it started, remembered so that nothing of it can be mistaken for another later.
record Family(List<Member> members) {

    /// Of a living process.
    static Family of(long pid) {
        return of(Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid)));
    }

    /// What a process left behind when it was killed: everything was detached together with it. Where that cannot be
    /// told, nothing.
    static Family leftBy(long pid) {
        return Stat.isKnown() && Stat.of(pid).isEmpty()
                ? of(ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(member -> Stat.of(member)
                                .filter(stat -> stat.session() == pid)
                                .isPresent()))
                : new Family(List.of());
    }

    void kill() {
        members.stream().filter(Member::lives).forEach(member -> Signal.KILL.send(member.pid()));
    }

    boolean lives() {
        return members.stream().anyMatch(Member::lives);
    }

    private static Family of(Stream<Long> pids) {
        return new Family(pids.flatMap(pid -> Birth.of(pid).map(birth -> new Member(pid, birth)).stream())
                .toList());
    }

    record Member(long pid, String birth) {

        boolean lives() {
            return Birth.of(pid).filter(birth::equals).isPresent();
        }
    }
}
