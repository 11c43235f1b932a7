# Dot-sourced by install-seat.ps1 and install-browser-seat.ps1, which set $DryRun, $Substitute, $Shell and $ShellShown: what
# both kinds of terminal share. Each step says what it does; with -DryRun it does no more than that.

$SeatUser = 'seat'
$Policies = 'HKLM:\SOFTWARE\Policies\Microsoft'
$Winlogon = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
$Embedded = 'root\standardcimv2\embedded'

function Step([string]$What, [scriptblock]$Do) {
    Write-Output $What
    if (-not $DryRun) { & $Do }
}
function Set-Value([string]$Path, [string]$Name, $Value, [string]$Type) {
    Step "registry $Path : $Name = $Value" {
        if (-not (Test-Path $Path)) { New-Item -Path $Path -Force | Out-Null }
        New-ItemProperty -Path $Path -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null
    }
}

function Install-Kiosk {
    Write-Output '# The account of the seat: local, no administrator, signs in by itself'
    $Password = -join ((1..24) | ForEach-Object { [char](Get-Random -InputObject (48..57 + 65..90 + 97..122)) })
    Step "local user $SeatUser with a random password" {
        $Secure = ConvertTo-SecureString $Password -AsPlainText -Force
        New-LocalUser -Name $SeatUser -Password $Secure -PasswordNeverExpires -UserMayNotChangePassword | Out-Null
        # By its identifier: the group's name depends on the language of Windows.
        Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $SeatUser
    }
    Set-Value $Winlogon 'AutoAdminLogon' '1' 'String'
    Set-Value $Winlogon 'ForceAutoLogon' '1' 'String'
    Set-Value $Winlogon 'DefaultUserName' $SeatUser 'String'
    Set-Value $Winlogon 'DefaultDomainName' $env:COMPUTERNAME 'String'
    Step "registry $Winlogon : DefaultPassword = (not shown)" {
        New-ItemProperty -Path $Winlogon -Name 'DefaultPassword' -Value $Password -PropertyType String -Force | Out-Null
    }

    if ($Substitute) {
        Write-Output '# Winlogon\Shell of the seat''s account: the weaker substitute, nothing starts the program again when it ends'
        Step "shell of $SeatUser = $ShellShown" {
            # The account's own registry exists once it has signed in; until then its profile is made here.
            $Credential = New-Object System.Management.Automation.PSCredential($SeatUser, (ConvertTo-SecureString $Password -AsPlainText -Force))
            Start-Process -FilePath 'cmd.exe' -ArgumentList '/c exit' -Credential $Credential -LoadUserProfile -WorkingDirectory 'C:\' -Wait
            reg.exe load 'HKU\nghi-su-seat' "C:\Users\$SeatUser\NTUSER.DAT" | Out-Null
            $Own = 'Registry::HKEY_USERS\nghi-su-seat\Software\Microsoft\Windows NT\CurrentVersion\Winlogon'
            New-Item -Path $Own -Force | Out-Null
            New-ItemProperty -Path $Own -Name 'Shell' -Value $Shell -PropertyType String -Force | Out-Null
            # PowerShell holds the key open until its garbage is collected.
            [GC]::Collect()
            reg.exe unload 'HKU\nghi-su-seat' | Out-Null
        }
    } else {
        Write-Output '# Shell Launcher v2: the seat is the shell, started again whenever it ends'
        Step 'feature Client-EmbeddedShellLauncher' {
            Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
        }
        Step "shell of $SeatUser = $ShellShown, restarted when it ends; everybody else keeps Explorer" {
            $Sid = (Get-LocalUser -Name $SeatUser).SID.Value
            $Launcher = [wmiclass]"\\localhost\${Embedded}:WESL_UserSetting"
            $Launcher.SetDefaultShell('explorer.exe', 0) | Out-Null
            # The last three: exit codes with acts of their own (none), and the act for all: 0 restarts the shell.
            $Launcher.SetCustomShell($Sid, $Shell, $null, $null, 0) | Out-Null
            $Launcher.SetEnabled($true) | Out-Null
        }
        Write-Output '# Keyboard Filter: the combinations that lead out; not for administrators'
        Step 'feature Client-KeyboardFilter' {
            Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null
        }
        foreach ($Name in 'DisableKeyboardFilterForAdministrators', 'ForceOffAccessibility') {
            Step "Keyboard Filter: $Name = true" {
                $Setting = Get-CimInstance -Namespace $Embedded -ClassName WEKF_Settings -Filter "Name='$Name'"
                Set-CimInstance -InputObject $Setting -Property @{ Value = 'true' }
            }
        }
        foreach ($Key in 'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+Tab', 'Alt+Esc', 'Alt+F4', 'Alt+Space', 'Win+L', 'Win+D',
            'Win+E', 'Win+R', 'Win+U', 'Win+X', 'Win+Tab', 'Win+P', 'Windows', 'Ctrl+Win+F') {
            Step "block $Key" {
                $Rule = Get-CimInstance -Namespace $Embedded -ClassName WEKF_PredefinedKey -Filter "Id='$Key'"
                if ($null -eq $Rule) { Write-Warning "Keyboard Filter knows no key named $Key" }
                else { Set-CimInstance -InputObject $Rule -Property @{ Enabled = $true } }
            }
        }
    }

    Write-Output '# Policies'
    Set-Value "$Policies\Windows\EdgeUI" 'AllowEdgeSwipe' 0 'DWord'
    Set-Value "$Policies\Windows\Personalization" 'NoLockScreen' 1 'DWord'
    Set-Value "$Policies\Windows\CurrentVersion\PushNotifications" 'NoToastApplicationNotification' 1 'DWord'
    Set-Value "$Policies\Windows\Explorer" 'DisableNotificationCenter' 1 'DWord'
    Set-Value "$Policies\Windows\WindowsUpdate\AU" 'NoAutoRebootWithLoggedOnUsers' 1 'DWord'
    Set-Value "$Policies\Windows\WindowsUpdate\AU" 'NoAutoUpdate' 1 'DWord'
    Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'DisableTaskMgr' 1 'DWord'
    Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'HideFastUserSwitching' 1 'DWord'
    Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'DisableLockWorkstation' 1 'DWord'
    # A stick is read when a technician enrols the terminal; nothing on it ever runs by itself.
    Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer' 'NoDriveTypeAutoRun' 255 'DWord'

    Write-Output '# The display stays on'
    Step 'powercfg: no sleep, no dark display' {
        powercfg.exe /change standby-timeout-ac 0
        powercfg.exe /change monitor-timeout-ac 0
    }
}

function Show-End {
    if ($DryRun) { Write-Output 'Dry run: nothing was changed.' } else { Write-Output 'Done. Restart the machine.' }
}
