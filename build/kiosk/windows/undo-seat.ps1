<#
.SYNOPSIS
Takes back what install-seat.ps1 or install-browser-seat.ps1 did; the program of the seat stays. Run elevated, from an
administrator's account. -DryRun prints every step only.
The Windows features stay enabled without a use; the room's authority is removed by -Thumbprint, as certlm.msc shows it.
#>
[CmdletBinding()]
param([string]$Thumbprint = '', [switch]$DryRun)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$SeatUser = 'seat'
$Policies = 'HKLM:\SOFTWARE\Policies\Microsoft'
$System = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System'
$Winlogon = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
$Embedded = 'root\standardcimv2\embedded'

function Step([string]$What, [scriptblock]$Do) {
    Write-Output $What
    if (-not $DryRun) { & $Do }
}
function Clear-Value([string]$Path, [string]$Name) {
    Step "registry $Path : remove $Name" {
        if (Test-Path $Path) { Remove-ItemProperty -Path $Path -Name $Name -ErrorAction SilentlyContinue }
    }
}

Step 'Shell Launcher off' {
    if (Get-CimClass -Namespace $Embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue) {
        $Launcher = [wmiclass]"\\localhost\${Embedded}:WESL_UserSetting"
        $Launcher.RemoveCustomShell((Get-LocalUser -Name $SeatUser).SID.Value) | Out-Null
        $Launcher.SetEnabled($false) | Out-Null
    }
}
Step 'Keyboard Filter off' {
    if (Get-CimClass -Namespace $Embedded -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue) {
        Get-CimInstance -Namespace $Embedded -ClassName WEKF_PredefinedKey | Where-Object { $_.Enabled } |
            ForEach-Object { Set-CimInstance -InputObject $_ -Property @{ Enabled = $false } }
    }
}
foreach ($Name in 'AutoAdminLogon', 'ForceAutoLogon', 'DefaultUserName', 'DefaultDomainName', 'DefaultPassword') { Clear-Value $Winlogon $Name }
foreach ($Name in 'DisableTaskMgr', 'HideFastUserSwitching', 'DisableLockWorkstation') { Clear-Value $System $Name }
Clear-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer' 'NoDriveTypeAutoRun'
Clear-Value "$Policies\Windows\EdgeUI" 'AllowEdgeSwipe'
Clear-Value "$Policies\Windows\Personalization" 'NoLockScreen'
Clear-Value "$Policies\Windows\CurrentVersion\PushNotifications" 'NoToastApplicationNotification'
Clear-Value "$Policies\Windows\Explorer" 'DisableNotificationCenter'
foreach ($Name in 'NoAutoRebootWithLoggedOnUsers', 'NoAutoUpdate') { Clear-Value "$Policies\Windows\WindowsUpdate\AU" $Name }
foreach ($List in 'URLBlocklist', 'URLAllowlist') { Clear-Value "$Policies\Edge\$List" '1' }
foreach ($Name in 'DownloadRestrictions', 'DeveloperToolsAvailability', 'HideFirstRunExperience') { Clear-Value "$Policies\Edge" $Name }
Step "remove the local user $SeatUser" { Remove-LocalUser -Name $SeatUser }
if ($Thumbprint -ne '') {
    Step "no longer trust $Thumbprint" { Remove-Item -Path "Cert:\LocalMachine\Root\$Thumbprint" }
}
if ($DryRun) { Write-Output 'Dry run: nothing was changed.' } else { Write-Output 'Done. Restart the machine.' }
